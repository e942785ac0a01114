using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests;

/// <summary>The few things most rules need around them. Invented, and always the same.</summary>
public static class Samples
{
    public static readonly Guid Programme = new("00000000-0000-0000-0000-00000000a001");
    public static readonly Guid Edition = new("00000000-0000-0000-0000-00000000a002");
    public static readonly Guid Person = new("00000000-0000-0000-0000-00000000a003");
    public static readonly Guid Other = new("00000000-0000-0000-0000-00000000a004");
    public static readonly Guid Cohort = Cases.Programmes.Cohort.IdOf(Edition, "lyon");
    public static readonly Guid Journey = Cases.Journeys.Journey.IdOf(Person, Cohort);
    public static readonly Guid Grenoble = Cases.Programmes.Cohort.IdOf(Edition, "grenoble");
    public static readonly Guid JourneyInGrenoble = Cases.Journeys.Journey.IdOf(Person, Grenoble);

    public static readonly Definition Definition = new(
        new Words("Resilient Cities", "Villes résilientes"),
        [
            new PhaseDefinition(Phases.Enrolment, new Words("Enrolment", "Inscription")),
            new PhaseDefinition(Phases.Training, new Words("Training", "Formation")),
            new PhaseDefinition(Phases.CoCreation, new Words("Co-creation", "Co-création")),
            new PhaseDefinition(Phases.MicroExperiment, new Words("Micro-experiment", "Micro-expérimentation"), Within: Phases.CoCreation),
            new PhaseDefinition(Phases.FollowUp, new Words("Follow-up", "Suivi")),
        ],
        [
            new CategoryDefinition("asylum-seeker", Population.Newcomer, new Words("Asylum seeker", "Demandeur d’asile")),
            new CategoryDefinition("public-agent", Population.LocalActor, new Words("Public agent", "Agent public")),
        ],
        [
            new ClosureReason("moved-away", new Words("Moved away", "Déménagement"), ClosureOutcome.OutsideReach),
            new ClosureReason("programme-completed", new Words("Programme completed", "Programme achevé"), ClosureOutcome.Reached),
        ],
        [new Theme("language", new Words("Language", "Langue"))],
        [new Instrument("confidence", 1, new Words("Confidence", "Confiance"), [new Question("speak-up", new Words("I speak up", "Je prends la parole"), 5)])],
        [new TagDefinition("close", new Words("Closer follow-up", "Suivi renforcé"))]);

    public static readonly ProgrammeDefined Defined = new(Other, 1, Definition);

    public static readonly CohortOpened CohortOpened =
        new(Programme, Edition, "lyon", NewcomerPlaces: 1, LocalActorPlaces: 1, new DateOnly(2024, 9, 1), new DateOnly(2024, 11, 30));

    public static readonly EditionOpened EditionOpened =
        new(Programme, "2024–2025", EditionKind.Full, new DateOnly(2024, 9, 1), new DateOnly(2025, 6, 30));

    public static readonly PersonRegistered Registered = new("lyon", Personal.Of("Amina"), Personal.Of("Exemple"), null, null, null, "fr");

    public static readonly ApplicationSubmitted Submitted =
        new(Person, Programme, Edition, Cohort, "lyon", Population.Newcomer, "asylum-seeker", Definition: 1);

    /// <summary>A defined programme and an open cohort with one place for each population.</summary>
    public static Scenario InLyon() => new Scenario()
        .Given<Programme>(Programme, Defined)
        .Given<Cohort>(Cohort, CohortOpened);

    /// <summary>The same, with somebody who has applied.</summary>
    public static Scenario Applied(params IEvent[] then) => InLyon()
        .Given<Person>(Person, Registered, new RoleStarted(Population.Newcomer, "asylum-seeker"))
        .Given<Journey>(Journey, [Submitted, .. then]);

    /// <summary>A person alone, registered in Lyon.</summary>
    public static Scenario Known(params IEvent[] then) => new Scenario().Given<Person>(Person, [Registered, .. then]);

    /// <summary>The same, with somebody enrolled.</summary>
    public static Scenario Enrolled(params IEvent[] then) => InLyon()
        .Given<Person>(Person, Registered, new RoleStarted(Population.Newcomer, "asylum-seeker"))
        .Given<Cohort>(Cohort, new PlaceTaken(Journey, Population.Newcomer))
        .Given<Journey>(Journey, [Submitted, new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1), .. then]);
}
