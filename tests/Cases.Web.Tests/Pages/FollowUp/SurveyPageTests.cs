using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.FollowUp;

public sealed class SurveyPageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("moment", "Before"), ("q-speak-up", "3"), ("q-more", "Friends."), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("moment", "Before"), ("months", "3"), ("q-speak-up", "3"), ("occurredOn", "2024-11-04")];

    protected override string WrongField => "months";

    protected override string[] Recorded => ["survey-recorded"];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Enrolled(), "survey");
}
