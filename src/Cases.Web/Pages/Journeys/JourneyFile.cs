using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Pages.Events;
using Cases.Web.Reading;

namespace Cases.Web.Pages.Journeys;

/// <summary>One journey with the person whose it is, opened for somebody who may see it.</summary>
/// <param name="Events">The journey's, oldest first.</param>
/// <param name="PersonEvents">The person's own, and those of the referrals made and the messages sent on this journey.</param>
/// <param name="Name">The person's; null once erased.</param>
/// <param name="Same">The other files of the same person: the one that is kept, or those merged into this one.</param>
/// <param name="Others">The person's other journeys the reader may see, under whichever file; the last applied for first.</param>
public sealed record JourneyFile(
    CaseloadRow Row, PersonRow Person, string? Name, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<RecordedEvent> PersonEvents, Glossary Words,
    IReadOnlyList<PersonRow> Same, IReadOnlyList<CaseloadRow> Others)
{
    public Guid Id => Row.Journey;

    /// <summary>True where nothing can be recorded from what is shown.</summary>
    public bool IsReadOnly { get; init; }

    public string Path => PathOf(Row.Journey);

    public static string PathOf(Guid journey) => $"/journeys/{journey}";

    public Journey Journey { get; } = Events.Aggregate(Journey.Empty, (state, e) => Journey.Evolve(state, e.Data));

    public Definition Definition => Words.Definition!;

    /// <summary>The tasks still to be done, the most urgent first.</summary>
    public IReadOnlyList<OpenTask> OpenTasks { get; } = Journeys.OpenTask.In(Events);

    /// <summary>What the person said last of their languages and needs; null when nobody asked.</summary>
    public INeeds? Needs { get; } = PersonEvents.Select(e => e.Data).OfType<INeeds>().LastOrDefault();

    /// <summary>The task set or raised by the event of that version; null when it is settled, or no task.</summary>
    public OpenTask? OpenTask(long version) => OpenTasks.FirstOrDefault(t => t.Version == version);

    /// <summary>What the participant wants to reach: what is open first, the nearest day first.</summary>
    public IReadOnlyList<GoalRow> Goals { get; } =
        [.. new Goals().Folded(Events).OrderBy(g => g.Status).ThenBy(g => g.Target ?? DateOnly.MaxValue).ThenBy(g => g.SetOn)];

    IReadOnlyList<PlanStepRow> Steps { get; } = [.. new PlanSteps().Folded(Events).OrderBy(s => s.Due).ThenBy(s => s.Version)];

    /// <summary>Whether the plan is approved; null without one.</summary>
    public PlanApprovalRow? Approval { get; } = new PlanApprovals().Folded(Events).SingleOrDefault();

    /// <summary>The goal whose entry has that version; null when there is none.</summary>
    public GoalRow? Goal(long version) => Goals.FirstOrDefault(g => g.Version == version);

    /// <summary>The step whose entry has that version; null when there is none.</summary>
    public PlanStepRow? Step(long version) => Steps.FirstOrDefault(s => s.Version == version);

    public GoalRow? Goal(Guid id) => Goals.FirstOrDefault(g => g.Goal == id);

    public PlanStepRow? Step(Guid id) => Steps.FirstOrDefault(s => s.Step == id);

    /// <summary>The steps towards a goal, the first due first.</summary>
    public IReadOnlyList<PlanStepRow> StepsTo(GoalRow goal) => [.. Steps.Where(s => s.Goal == goal.Goal)];

    /// <summary>The purposes consented to on that day, with the last day each consent holds; null for no end.</summary>
    public IEnumerable<(string Purpose, DateOnly? Until)> ConsentsOn(DateOnly day) =>
        from purpose in Purposes.All
        let until = UntilOf(purpose)
        where until >= day
        select (purpose, until == DateOnly.MaxValue ? null : until);

    DateOnly? UntilOf(string purpose) => purpose switch
    {
        Purposes.Participation => Person.ParticipationUntil,
        Purposes.Contact => Person.ContactUntil,
        Purposes.Sharing => Person.SharingUntil,
        Purposes.Image => Person.ImageUntil,
        _ => null,
    };

    /// <summary>The entry of that version, when it can still be put right.</summary>
    public RecordedEvent? Correctable<TEvent>(long version) where TEvent : class, IEvent =>
        Journey.Correctable<TEvent>(version) is null ? null : Events.FirstOrDefault(e => e.Version == version);

    Cases.People.Person Registered { get; } =
        PersonEvents.Where(e => e.StreamType == Cases.People.Person.StreamType).Aggregate(Cases.People.Person.Empty, (state, e) => Cases.People.Person.Evolve(state, e.Data));

    /// <summary>The same, of the person's own stream; of what replaces all that was said before, the last word only.</summary>
    public RecordedEvent? CorrectableOfPerson<TEvent>(long version) where TEvent : class, IEvent
    {
        var replaces = typeof(TEvent) == typeof(IContactDetails) || typeof(TEvent) == typeof(INeeds);
        return (replaces ? Registered.Replaceable<TEvent>(version) : Registered.Correctable<TEvent>(version)) is null
            ? null
            : PersonEvents.FirstOrDefault(e => e.StreamType == Cases.People.Person.StreamType && e.Version == version);
    }
}
