using Cases.FollowUp;
using Cases.Journeys;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class RetractSurveyPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("reason", "Typed twice."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("reason", ""), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "reason";

    protected override string[] Recorded => ["survey-retracted"];

    protected override async Task<(Guid Journey, string Path)> Page()
    {
        var journey = await Host.Enrolled();
        var recorded = await Host.Given(new RecordSurvey(journey, "confidence", 1, SurveyMoment.Before, [new("speak-up", 3)]));
        return (journey, $"surveys/{recorded[0].Version}");
    }
}
