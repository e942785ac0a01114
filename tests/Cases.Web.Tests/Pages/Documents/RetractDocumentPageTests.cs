using Cases.Documents;
using Cases.Engine;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Documents;

public sealed class RetractDocumentPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Wrong person."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("reason", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["document-retracted"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new AttachDocument(journey, DocumentKind.Letter, Personal.Of("letter.txt"), "Bonjour"u8.ToArray()));
        return (journey, $"documents/{recorded[0].Version}/retract");
    }
}
