using System.Net;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Plans;

public sealed class SendPlanBackPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "A day is missing."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["plan-sent-back"];

    protected override HttpStatusCode ToACaseworkerElsewhere => HttpStatusCode.Forbidden;

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var (journey, request) = await Host.Asked();
        return (journey, $"plan/send-back/{request}");
    }
}
