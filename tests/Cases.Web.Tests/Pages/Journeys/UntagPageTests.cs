using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class UntagPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("tag", "close"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("tag", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "tag";

    protected override string[] Recorded => ["journey-untagged"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        await Host.Given(new TagJourney(journey, "close"));
        return (journey, "untag");
    }
}
