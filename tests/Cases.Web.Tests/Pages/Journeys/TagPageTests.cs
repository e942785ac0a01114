namespace Cases.Web.Tests.Pages.Journeys;

public sealed class TagPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("tag", "close"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("tag", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "tag";

    protected override string[] Recorded => ["journey-tagged"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        return (journey, "tag");
    }
}
