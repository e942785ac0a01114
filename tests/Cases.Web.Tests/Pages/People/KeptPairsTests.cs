using Cases.Web.Pages.People;

namespace Cases.Web.Tests.Pages.People;

public sealed class KeptPairsTests
{
    static readonly IReadOnlyList<Pair> Two = [new(Guid.CreateVersion7(), Guid.CreateVersion7())];

    readonly Clock clock = new();
    int looks;

    [Fact]
    public async Task A_look_that_took_two_seconds_holds_for_twenty()
    {
        var kept = new KeptPairs(clock);

        await kept.Of("lyon", () => Look(seconds: 2), CancellationToken.None);
        clock.Seconds += 19;
        (await kept.Of("lyon", () => Look(2), CancellationToken.None)).ShouldBe(Two);
        looks.ShouldBe(1);
        clock.Seconds += 2;
        await kept.Of("lyon", () => Look(2), CancellationToken.None);

        looks.ShouldBe(2);
    }

    [Fact]
    public async Task A_look_that_took_no_time_is_taken_again()
    {
        var kept = new KeptPairs(clock);

        await kept.Of("lyon", () => Look(seconds: 0), CancellationToken.None);
        clock.Seconds += 0.001;
        await kept.Of("lyon", () => Look(0), CancellationToken.None);

        looks.ShouldBe(2);
    }

    [Fact]
    public async Task Each_scope_has_its_own_look()
    {
        var kept = new KeptPairs(clock);

        await kept.Of("lyon", () => Look(seconds: 2), CancellationToken.None);
        await kept.Of("grenoble", () => Look(2), CancellationToken.None);

        looks.ShouldBe(2);
    }

    [Fact]
    public async Task A_look_that_failed_is_taken_again()
    {
        var kept = new KeptPairs(clock);
        await Should.ThrowAsync<TimeoutException>(() => kept.Of("lyon", () => throw new TimeoutException(), CancellationToken.None));

        (await kept.Of("lyon", () => Look(0), CancellationToken.None)).ShouldBe(Two);
    }

    Task<IReadOnlyList<Pair>> Look(double seconds)
    {
        looks++;
        clock.Seconds += seconds;
        return Task.FromResult(Two);
    }

    sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(Seconds * 1_000_000);

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(Seconds);
    }
}
