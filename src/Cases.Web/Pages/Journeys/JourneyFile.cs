using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Pages.Events;

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

    public string Path => PathOf(Row.Journey);

    public static string PathOf(Guid journey) => $"/journeys/{journey}";

    public Journey Journey { get; } = Events.Aggregate(Journey.Empty, (state, e) => Journey.Evolve(state, e.Data));

    public Definition Definition => Words.Definition!;

    /// <summary>The tasks still to be done, the most urgent first.</summary>
    public IReadOnlyList<OpenTask> OpenTasks { get; } = Journeys.OpenTask.In(Events);

    /// <summary>The task set or raised by the event of that version; null when it is settled, or no task.</summary>
    public OpenTask? OpenTask(long version) => OpenTasks.FirstOrDefault(t => t.Version == version);

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
}
