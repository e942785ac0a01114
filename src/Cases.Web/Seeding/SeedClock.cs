namespace Cases.Web.Seeding;

/// <summary>The clock of a demonstration that is being loaded: it stands at the act's own time and never goes back.</summary>
public sealed class SeedClock : TimeProvider
{
    DateTimeOffset now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => now;

    public void AdvanceTo(DateTimeOffset instant)
    {
        if (instant > now) now = instant.ToUniversalTime();
    }
}
