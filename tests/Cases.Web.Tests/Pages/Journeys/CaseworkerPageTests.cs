namespace Cases.Web.Tests.Pages.Journeys;

public sealed class CaseworkerPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("caseworker", "caseworker"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "caseworker";

    protected override string[] Recorded => ["caseworker-assigned"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "caseworker");
}
