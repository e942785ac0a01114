using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Enrolment;

public sealed class DenyPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("why", "No place for this category."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2999-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["application-denied"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Applied(), "deny");
}
