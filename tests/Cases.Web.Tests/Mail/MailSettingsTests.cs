using Cases.Web.CommandLine;
using Cases.Web.Mail;
using Microsoft.Extensions.Configuration;

namespace Cases.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_a_server_messages_go_to_the_folder() => Read().Smtp.ShouldBeNull();

    [Fact]
    public void A_server_is_asked_for_a_secured_connection_unless_said_otherwise() =>
        Read(("Mail:Smtp:Host", "mail.example"), ("Mail:Smtp:From", "cases@cities.example"), ("Mail:Smtp:User", "cases"), ("Mail:Smtp:Password", "pass"))
            .Smtp.ShouldBe(new SmtpSettings("mail.example", 587, "cases", "pass", Tls: true));

    [Fact]
    public void A_server_without_a_sender_is_unusable() => Should.Throw<UnusableException>(() => Read(("Mail:Smtp:Host", "mail.example")));

    [Fact]
    public void Checkpoints_go_to_everybody_who_is_named() =>
        Read(("Trail:MailTo:0", "one@audit.example"), ("Trail:MailTo:1", "two@audit.example")).CheckpointsTo.Count.ShouldBe(2);

    [Fact]
    public void A_reader_of_checkpoints_without_an_address_is_unusable() => Should.Throw<UnusableException>(() => Read(("Trail:MailTo:0", "audit")));

    [Fact]
    public void Those_invited_are_reminded_two_days_before_unless_said_otherwise() =>
        Read(("Mail:Smtp:Host", "mail.example"), ("Mail:Smtp:From", "cases@cities.example")).RemindBefore.ShouldBe(TimeSpan.FromHours(48));

    [Fact]
    public void Nobody_is_reminded_by_a_folder_unless_said_otherwise()
    {
        Read().RemindBefore.ShouldBe(TimeSpan.Zero);
        Read(("Mail:RemindHours", "24")).RemindBefore.ShouldBe(TimeSpan.FromHours(24));
    }

    [Fact]
    public void Nobody_is_reminded_where_it_is_switched_off() => Read(("Mail:Smtp:Host", "mail.example"), ("Mail:Smtp:From", "cases@cities.example"), ("Mail:RemindHours", "0")).RemindBefore.ShouldBe(TimeSpan.Zero);

    [Fact]
    public void A_reminder_after_the_session_is_unusable() => Should.Throw<UnusableException>(() => Read(("Mail:RemindHours", "-1")));

    static MailSettings Read(params (string Key, string Value)[] settings) =>
        MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
}
