using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class CorrectContactPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("channel", "Email"), ("reached", "False"), ("reason", "It was an e-mail."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("channel", "Email"), ("reached", "False"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["contact-corrected"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new RecordContact(journey, ContactChannel.Phone, true));
        return (journey, $"contacts/{recorded[0].Version}");
    }
}
