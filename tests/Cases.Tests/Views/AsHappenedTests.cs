using Cases.Engine;
using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class AsHappenedTests
{
    static readonly ContactRecorded Call = new(ContactChannel.Phone, Reached: true, null);

    static HandwrittenTrail Applied => new HandwrittenTrail().On(2024, 10, 1).Record<Journey>(Samples.Journey, Samples.Submitted);

    static IEnumerable<long> VersionsBy(HandwrittenTrail trail, int month, int day) =>
        AsHappened.By(new DateOnly(2024, month, day), trail.Events).Select(e => e.Version);

    [Fact]
    public void Keeps_what_happened_on_the_day_itself() => VersionsBy(Applied, 10, 1).ShouldBe([1]);

    [Fact]
    public void Leaves_out_what_happened_later() => VersionsBy(Applied.On(2024, 10, 3).Record<Journey>(Samples.Journey, Call), 10, 2).ShouldBe([1]);

    [Fact]
    public void Keeps_a_late_entry_by_the_day_it_happened() =>
        VersionsBy(Applied.On(2024, 10, 20).Record<Journey>(Samples.Journey, Call).On(2024, 10, 2).Record<Journey>(Samples.Journey, Call), 10, 2)
            .ShouldBe([1, 3]);

    [Fact]
    public void Moves_a_corrected_event_to_the_day_its_correction_says() =>
        VersionsBy(MovedTo(10, 10), 10, 9).ShouldBe([1]);

    [Fact]
    public void Keeps_a_corrected_event_and_its_correction_together() =>
        VersionsBy(MovedTo(10, 10), 10, 10).ShouldBe([1, 2, 3]);

    [Fact]
    public void Moves_a_corrected_event_to_an_earlier_day_too() =>
        VersionsBy(MovedTo(10, 2), 10, 2).ShouldBe([1, 2, 3]);

    [Fact]
    public void Dates_a_chain_of_corrections_by_the_last_of_them() =>
        VersionsBy(MovedTo(10, 10).On(2024, 10, 4).Record<Journey>(Samples.Journey, new ContactCorrected(3, ContactChannel.Email, true, null)), 10, 4)
            .ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void Knows_no_correction_that_comes_after_the_prefix() =>
        AsHappened.By(new DateOnly(2024, 10, 5), [.. MovedTo(10, 10).Events.Take(2)]).Select(e => e.Version).ShouldBe([1, 2]);

    [Fact]
    public void Does_not_mistake_the_same_version_of_another_stream() =>
        AsHappened.By(new DateOnly(2024, 10, 5),
                MovedTo(10, 10).On(2024, 10, 5).Record<Journey>(Samples.JourneyInGrenoble, Samples.Submitted, Call).Events)
            .Select(e => (e.Stream, e.Version))
            .ShouldBe([(Samples.Journey, 1L), (Samples.JourneyInGrenoble, 1L), (Samples.JourneyInGrenoble, 2L)]);

    static HandwrittenTrail MovedTo(int month, int day) => Applied
        .On(2024, 10, 5).Record<Journey>(Samples.Journey, Call)
        .On(2024, month, day).Record<Journey>(Samples.Journey, new ContactCorrected(2, ContactChannel.Phone, true, null));
}
