using Cases.CoCreation;
using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.MicroExperiments;
using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests;

/// <summary>A session, a lab, an experiment and a commitment in Lyon, with somebody of each population. Invented, and always the same.</summary>
public static class LabSamples
{
    public static readonly Guid SessionId = new("00000000-0000-0000-0000-00000000a007");
    public static readonly Guid Sheet = new("00000000-0000-0000-0000-00000000a008");
    public static readonly Guid Lab = new("00000000-0000-0000-0000-00000000a011");
    public static readonly Guid IdeaId = new("00000000-0000-0000-0000-00000000a012");
    public static readonly Guid ExperimentId = new("00000000-0000-0000-0000-00000000a013");
    public static readonly Guid PracticeId = new("00000000-0000-0000-0000-00000000a014");
    public static readonly Guid TaskId = new("00000000-0000-0000-0000-00000000a015");
    public static readonly Guid ActionId = new("00000000-0000-0000-0000-00000000a016");
    public static readonly Guid OtherIdea = new("00000000-0000-0000-0000-00000000a017");
    public static readonly Guid FollowOn = new("00000000-0000-0000-0000-00000000a018");
    public static readonly Guid CommitmentId = new("00000000-0000-0000-0000-00000000a019");
    public static readonly Guid Organisation = new("00000000-0000-0000-0000-00000000a020");
    public static readonly Guid Series = new("00000000-0000-0000-0000-00000000a021");
    public static readonly Guid Newcomer = Samples.Journey;
    public static readonly Guid LocalActor = Cases.Journeys.Journey.IdOf(Samples.Other, Samples.Cohort);

    public static readonly IReadOnlyList<Guid> Cohorts = [Samples.Cohort];
    public static readonly IReadOnlyList<Guid> Ideas = [IdeaId];
    public static readonly IReadOnlyList<Guid> Newcomers = [Newcomer];
    public static readonly IReadOnlyList<string> Themes = ["language"];

    /// <summary>Three hours in the morning of the day of the acts.</summary>
    public static readonly SessionTime Morning = new(
        Acts.Day, new DateTimeOffset(2024, 10, 14, 6, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 10, 14, 9, 0, 0, TimeSpan.Zero));

    public static readonly SessionScheduled Scheduled = new("lyon", Cohorts, SessionKind.Training, SessionTrack.Both, null, "Accès aux droits",
        Morning.Day, Morning.Starts, Morning.Ends, "Salle 2", "fr", "ar", Childcare: true, Capacity: 2, []);

    public static readonly RollCallTaken RollCalled = new(Sheet, Acts.Day, Present: 1, Late: 0, Excused: 0, Unexcused: 0, WalkIns: 1);

    public static readonly AttendanceRecorded Attended = new(SessionId, Sheet, AttendanceStatus.Present, null, null);

    public static readonly PolicyLabConvened Convened = new("lyon", Samples.Programme, 1, Samples.Edition, Cohorts, "Ville accueillante",
        LabFormat.OwnSeries, Themes, [], [], [], null);

    public static readonly IdeaProposed Proposed = new(IdeaId, "Guichet mobile", null, Newcomers);

    public static readonly ExperimentDesigned Designed = new(
        "lyon", Lab, Ideas, "Guichet mobile", "Un guichet proche réduit le non-recours.", [], Newcomers, null);

    public static readonly CriterionSet Delay = new("delay", "Délai d’accès", "days", 20, 10, Direction.AtMost);

    public static readonly CommitmentMade Promised = new(
        "lyon", Organisation, Personal.Of("Une directrice"), "Pérenniser le guichet", new DateOnly(2025, 6, 30), null, null);

    /// <summary>Somebody of each population enrolled; the events are added to the newcomer's journey.</summary>
    public static Scenario Enrolled(params IEvent[] then) => Samples.Enrolled(then)
        .Given<Journey>(LocalActor, Samples.Submitted with
        {
            Person = Samples.Other, Population = Population.LocalActor, Category = "public-agent",
        }, new ParticipantEnrolled());

    public static Scenario WithSession(params IEvent[] then) => Enrolled().Given<Session>(SessionId, [Scheduled, .. then]);

    /// <summary>The roll was called and the newcomer was present, at version 4 of the journey.</summary>
    public static Scenario RollCall(params IEvent[] then) =>
        Enrolled([Attended, .. then]).Given<Session>(SessionId, Scheduled, RollCalled);

    /// <summary>A lab that the newcomer has joined, and that has one idea.</summary>
    public static Scenario WithLab(params IEvent[] then) => Enrolled().Given<PolicyLab>(Lab,
        [Convened, new LabParticipantJoined(Newcomer, Population.Newcomer), Proposed, .. then]);

    public static Scenario WithExperiment(params IEvent[] then) =>
        WithLab(new IdeaSelected(IdeaId)).Given<MicroExperiment>(ExperimentId, [Designed, .. then]);

    /// <summary>A running experiment with one criterion, at version 3.</summary>
    public static Scenario Running(params IEvent[] then) => WithExperiment([Delay, new ExperimentStarted(Overridden: false), .. then]);

    public static Scenario WithCommitment(params IEvent[] then) => new Scenario().Given<Commitment>(CommitmentId, [Promised, .. then]);
}
