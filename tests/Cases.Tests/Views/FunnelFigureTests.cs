using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class FunnelFigureTests
{
    static readonly Guid Second = new("00000000-0000-0000-0000-00000000c001");
    static readonly Guid Third = new("00000000-0000-0000-0000-00000000c002");

    static readonly JourneyTransferredIn Arrived = new(Samples.Person, Samples.Programme, Samples.Edition, Samples.Grenoble, "grenoble",
        Population.Newcomer, "asylum-seeker", 1, "lyon", Samples.Journey, Phases.Training);

    /// <summary>One in training who went to Grenoble and on to co-creation there, one who withdrew from training in Lyon, one who waits.</summary>
    static HandwrittenTrail ThreePeople() => new HandwrittenTrail()
        .On(2024, 10, 1).Record<Journey>(Samples.Journey, Samples.Submitted, new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1))
        .On(2024, 10, 3).Record<Journey>(Samples.Journey, new PhaseEntered(Phases.Training, 1))
        .On(2024, 10, 3).Record<Journey>(Second, Samples.Submitted with { Person = Second }, new ParticipantEnrolled(),
            new PhaseEntered(Phases.Enrolment, 1), new PhaseEntered(Phases.Training, 1))
        .On(2024, 10, 4).Record<Journey>(Third, Samples.Submitted with { Person = Third }, new ApplicationWaitlisted())
        .On(2024, 10, 6).Record<Journey>(Second, new JourneyWithdrawn("moved-away", 1, null))
        .On(2024, 10, 8).Record<Journey>(Samples.Journey, new JourneyTransferredOut("grenoble", Samples.JourneyInGrenoble, false))
        .Record<Journey>(Samples.JourneyInGrenoble, Arrived)
        .On(2024, 10, 10).Record<Journey>(Samples.JourneyInGrenoble, new PhaseEntered(Phases.CoCreation, 1));

    static IReadOnlyList<FunnelLine> Lines(HandwrittenTrail trail) => [.. new FunnelFigure().Count(trail.Rows(new Funnel())).Cast<FunnelLine>()];

    static FunnelLine Line(IEnumerable<FunnelLine> lines, string? territory, string? phase) =>
        lines.Single(l => l.Territory == territory && l.Phase == phase);

    static (int Applied, int Entered, int NowIn, int Left, int Completed) Counted(FunnelLine l) => (l.Applied, l.Entered, l.NowIn, l.Left, l.Completed);

    [Fact]
    public void Counts_a_transferred_person_once_in_the_whole_edition() =>
        Counted(Line(Lines(ThreePeople()), null, Phases.Training)).ShouldBe((3, 2, 0, 1, 0));

    [Fact]
    public void Counts_a_transferred_person_where_they_are_now() =>
        Counted(Line(Lines(ThreePeople()), null, Phases.CoCreation)).ShouldBe((3, 1, 1, 0, 0));

    [Fact]
    public void Counts_a_transferred_person_as_gone_from_the_territory_they_left() =>
        Counted(Line(Lines(ThreePeople()), "lyon", Phases.Training)).ShouldBe((3, 2, 0, 2, 0));

    [Fact]
    public void Counts_a_transferred_person_as_entering_where_they_arrive_without_an_application() =>
        Counted(Line(Lines(ThreePeople()), "grenoble", Phases.Training)).ShouldBe((0, 1, 0, 0, 0));

    [Fact]
    public void Counts_who_waits_for_an_answer_or_a_place_before_the_first_phase() =>
        Counted(Line(Lines(ThreePeople()), "lyon", null)).ShouldBe((3, 3, 1, 0, 0));

    [Fact]
    public void Accounts_for_everybody_once_in_the_whole_edition() =>
        Lines(ThreePeople()).Where(l => l.Territory is null).Sum(l => l.NowIn + l.Left + l.Completed).ShouldBe(3);

    [Fact]
    public void Adds_up_the_applications_of_the_territories_to_those_of_the_edition() =>
        Lines(ThreePeople()).Where(l => l is { Territory: not null, Phase: null }).Sum(l => l.Applied).ShouldBe(3);

    [Fact]
    public void Counts_who_completed() =>
        Counted(Line(Lines(ThreePeople().Record<Journey>(Samples.JourneyInGrenoble, new JourneyCompleted("programme-completed", 1))), null, Phases.CoCreation))
            .ShouldBe((3, 1, 0, 0, 1));

    [Fact]
    public void Counts_a_person_who_left_one_territory_and_goes_on_in_another_as_going_on() =>
        Counted(Line(Lines(ThreePeople().Record<Journey>(Third, new JourneyWithdrawn("moved-away", 1, null))
            .Record<Journey>(Samples.Other, Samples.Submitted with { Person = Third, Territory = "grenoble" })), null, null)).ShouldBe((3, 3, 1, 0, 0));

    [Fact]
    public void Shows_the_programme_as_it_was_before_the_transfer() =>
        new FunnelFigure().Count(HandwrittenTrail.Rows(new Funnel(), AsHappened.By(new DateOnly(2024, 10, 7), ThreePeople().Events))).Cast<FunnelLine>()
            .Where(l => l.Phase == Phases.Training).Select(l => (l.Territory, l.NowIn, l.Left)).ShouldBe([(null, 1, 1), ("lyon", 1, 1)]);

    [Fact]
    public void Puts_the_whole_edition_first_then_territories_by_code_then_phases_in_order() =>
        Lines(ThreePeople()).Select(l => l.Territory ?? "-").Distinct().ShouldBe(["-", "grenoble", "lyon"]);

    [Fact]
    public void Gives_the_same_lines_whatever_the_order_of_the_rows()
    {
        var rows = ThreePeople().Rows(new Funnel());
        new FunnelFigure().Count(rows.Reverse()).ShouldBe(new FunnelFigure().Count(rows));
    }

    [Fact]
    public void Counts_each_population_on_lines_of_its_own() =>
        Lines(ThreePeople().Record<Journey>(Samples.Other, Samples.Submitted with { Person = Samples.Other, Population = Population.LocalActor }))
            .Where(l => l is { Territory: null, Phase: null }).Select(l => (l.Population, l.Applied))
            .ShouldBe([(Population.Newcomer, 3), (Population.LocalActor, 1)]);

    [Fact]
    public void Shows_a_phase_the_product_does_not_know_after_those_it_does() =>
        Lines(ThreePeople().Record<Journey>(Samples.JourneyInGrenoble, new PhaseEntered("exhibition", 1))).Last(l => l.Territory is null)
            .Phase.ShouldBe("exhibition");
}
