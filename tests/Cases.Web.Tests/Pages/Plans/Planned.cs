using Cases.Engine;
using Cases.Plans;

namespace Cases.Web.Tests.Pages.Plans;

/// <summary>A goal and a step towards it, on the journey of somebody new.</summary>
static class Planned
{
    extension(WebHost host)
    {
        /// <summary>The versions of the goal and of the step, in the journey.</summary>
        public async Task<(Guid Journey, Guid Goal, long GoalVersion, long StepVersion)> Plan()
        {
            var (journey, goal) = (await host.Enrolled(), Guid.CreateVersion7());
            var set = await host.Given(new SetGoal(journey, goal, Personal.Of("Speak at the town council."), Past.Day.AddDays(60)));
            var added = await host.Given(new AddPlanStep(journey, goal, Guid.CreateVersion7(), Personal.Of("Sit in on a meeting."), ParticipationPlan.Participant, Past.Day.AddDays(30)));
            return (journey, goal, set[0].Version, added[0].Version);
        }

        /// <summary>Such a plan, for which approval is asked, and the version of the request.</summary>
        public async Task<(Guid Journey, long Request)> Asked(string by = "caseworker")
        {
            var plan = await host.Plan();
            var asked = await host.Given(new RequestPlanApproval(plan.Journey), actor: by);
            return (plan.Journey, asked[0].Version);
        }
    }
}
