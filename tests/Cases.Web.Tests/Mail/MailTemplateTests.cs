using Cases.Messages;
using Cases.Web.Mail;
using Cases.Web.Shell;

namespace Cases.Web.Tests.Mail;

public sealed class MailTemplateTests
{
    public static TheoryData<string> Names => [.. Templates.ForParticipants, Templates.InterestConfirmation, CheckpointMail.Template];

    [Theory, MemberData(nameof(Names))]
    public void Every_language_has_the_same_version_with_the_same_fields(string name)
    {
        var english = MailTemplate.Newest(name, "en");

        foreach (var language in Languages.All.Select(language => MailTemplate.Newest(name, language.Tag)))
        {
            language.Version.ShouldBe(english.Version);
            language.Fields.ShouldBe(english.Fields, ignoreOrder: true);
        }
    }

    [Fact]
    public void No_template_is_without_its_use() => MailTemplate.All.Select(t => t.Name).Distinct().ShouldBe(Names.Select(n => n.Data), ignoreOrder: true);

    [Fact]
    public void The_answer_at_the_public_door_holds_nothing_that_was_typed_there() =>
        MailTemplate.All.Where(t => t.Name == Templates.InterestConfirmation).SelectMany(t => t.Fields).ShouldBeEmpty();

    [Fact]
    public void A_paragraph_that_is_one_empty_field_is_left_out() =>
        Filled("Hello {name}\n\n{words}\n\nGoodbye", ("name", "Ada"), ("words", null)).ShouldBe("Hello Ada\n\nGoodbye");

    [Fact]
    public void What_looks_like_a_field_in_a_value_stays_as_it_was_typed() =>
        Filled("Hello {name}", ("name", "{words}"), ("words", "no")).ShouldBe("Hello {words}");

    [Fact]
    public void A_field_nobody_fills_is_found_out() => Should.Throw<KeyNotFoundException>(() => Filled("Hello {nmae}", ("name", "Ada")));

    [Fact]
    public void A_title_is_one_line_whatever_fills_it() =>
        new MailTemplate("x", 1, "en", "About {title}", "Hello").Fill(new Dictionary<string, string?> { ["title"] = "one\r\nBcc: two" }).Title.Clear.ShouldBe("About one Bcc: two");

    static string Filled(string text, params (string Name, string? Value)[] fields) =>
        new MailTemplate("x", 1, "en", "Title", text).Fill(fields.ToDictionary(f => f.Name, f => f.Value)).Text.Clear;
}
