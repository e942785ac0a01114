using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>What a rule finds to be done for a journey. Found again, it changes nothing.</summary>
/// <param name="Since">The day from which it is so: of the second absence, the last contact, the consent's last day, the survey's day, the place that came free.</param>
[By(Role.System)]
public sealed record RaiseTask(Guid JourneyId, TaskRule Rule, DateOnly Since) : ICommand
{
    public Guid TaskId => Ids.Of("task", JourneyId, Rule, Since.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RaiseTask command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (!Concerns(command.Rule, journey)) return Refusals.JourneyClosed.On("journeyId");
        if (journey.Tasks.ContainsKey(command.TaskId) || command.Rule == TaskRule.PlaceFree && journey.Offer is not null) return Decision.Nothing;
        var due = command.Rule == TaskRule.ConsentEnds && command.Since > act.Today ? command.Since : act.Today.AddDays(TaskRules.DaysToDo(command.Rule));
        return Decision.Accept<Journey>(command.JourneyId,
            new TaskRaised(command.TaskId, command.Rule, command.Since, due, journey.Caseworker ?? TaskRaised.Team));
    }

    static bool Concerns(TaskRule rule, Journey journey) => rule switch
    {
        TaskRule.PlaceFree => journey.Status == JourneyStatus.Waitlisted,
        TaskRule.SurveyLater => true,
        _ => journey.IsUnderWay,
    };
}
