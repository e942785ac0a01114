using System.Net.Mail;
using Cases.Web.CommandLine;

namespace Cases.Web.Mail;

/// <summary>How messages leave this installation.</summary>
/// <param name="Smtp">The mail server; null where none is set up, and messages are written into a folder.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Language">The programme's language, for people who read none of the pages' languages; <c>Mail__Language</c>, French where nothing is said.</param>
/// <param name="CheckpointsTo">Who is sent the trail's newest checkpoint every day; <c>Trail__MailTo__0</c> and so on.</param>
/// <param name="RemindBefore">How long before a session those invited are reminded of it; <c>Mail__RemindHours</c>, 48 where a server is named and nothing is said. Zero for not at all.</param>
/// <param name="Deliver">Whether this process delivers; <c>Mail__Deliver</c>; so where nothing is said.</param>
public sealed record MailSettings(SmtpSettings? Smtp, string From, string Language, IReadOnlyList<MailAddress> CheckpointsTo, TimeSpan RemindBefore, bool Deliver)
{
    /// <exception cref="UnusableException">A server is named, and no sender; or what is named is none.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Mail:Smtp");
        var server = smtp["Host"] is { Length: > 0 } host
            ? new SmtpSettings(host, smtp.GetValue("Port", 587), smtp["User"], smtp["Password"], smtp.GetValue("Tls", true))
            : null;
        var from = smtp["From"];
        if (server is not null && string.IsNullOrWhiteSpace(from)) throw new UnusableException("Say who sends the mail: Mail__Smtp__From is empty.");
        return new MailSettings(server, string.IsNullOrWhiteSpace(from) ? "cases@localhost" : from,
            configuration["Mail:Language"] ?? "fr",
            [.. (configuration.GetSection("Trail:MailTo").Get<string[]>() ?? []).Select(Address)], Hours(configuration.GetValue("Mail:RemindHours", server is null ? 0 : 48)), configuration.GetValue("Mail:Deliver", true));
    }

    static TimeSpan Hours(int hours) => hours is >= 0 and <= 336 ? TimeSpan.FromHours(hours)
        : throw new UnusableException("Mail__RemindHours is a number of hours from 0 to 336.");

    static MailAddress Address(string text) => MailAddress.TryCreate(text, out var address) ? address
        : throw new UnusableException("Trail__MailTo has something that is no e-mail address.");
}

/// <summary>A mail server to hand messages to.</summary>
/// <param name="User">Null where it asks for no name.</param>
/// <param name="Tls">Whether the connection is secured by STARTTLS; only a server on this very machine can do without.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, bool Tls);
