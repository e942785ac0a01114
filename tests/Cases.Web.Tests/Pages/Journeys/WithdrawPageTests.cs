using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class WithdrawPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("closureReason", "moved-away"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "closureReason";

    protected override string[] Recorded => ["journey-withdrawn"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "withdraw");
}
