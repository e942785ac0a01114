using System.Net.Mail;
using Cases.Engine;
using Cases.Messages;
using Cases.Web.Mail;
using Cases.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cases.Web.Tests.Mail;

/// <summary>A host with an outbox, and the post that goes round.</summary>
public abstract class OutboxTests(WebHost host) : IClassFixture<WebHost>
{
    protected const string Secret = "Bring the blue folder.";

    private protected static readonly MailAddress Sender = new("cases@cities.example");

    private protected Clock Time { get; } = new();

    protected WebHost Host => host;

    /// <summary>A letter that waits for delivery, and who gets it.</summary>
    protected async Task<(Guid Message, Guid Person)> Requested()
    {
        var (journey, message) = (await host.Writable(), Guid.CreateVersion7());
        await host.Given(new SendMessage(message, journey, new Letter(Templates.AppointmentReminder, 1, "fr",
            Personal.Of("Rappel"), Personal.Of($"Bonjour Zéphyrine, à bientôt.\n\n{Secret}"))));
        return (message, await host.PersonOf(journey));
    }

    private protected SmtpPost Post(LoopbackSmtp server) => new(new SmtpSettings("127.0.0.1", server.Port, null, null, Tls: false), Sender, Time);

    private protected Delivery By(LoopbackSmtp server) => By(Post(server));

    private protected Delivery By(IPost post) => new(host.Store, post, host.Services.GetRequiredService<Site>(), Time, host.Services.GetRequiredService<ILogger<Delivery>>());

    /// <summary>The clock on the wall, or ahead of it.</summary>
    private protected sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
