using Cases.Engine;

namespace Cases.Engine.Tests.Conformance;

static class TestActs
{
    public static readonly DateOnly Day = new(2024, 10, 14);

    static int count;

    /// <summary>A fresh command id each time: the suite runs thousands.</summary>
    public static Act New(string actor = "somebody") => new()
    {
        CommandId = Ids.Of("test act", Interlocked.Increment(ref count), Environment.ProcessId), Actor = actor, Role = Role.Caseworker,
        OccurredOn = Day, Today = Day, Now = new DateTimeOffset(2024, 10, 14, 9, 30, 0, TimeSpan.Zero), Scope = new HashSet<string> { "lyon" },
    };

    public static Guid Id(int n) => new($"00000000-0000-0000-0000-{n:D12}");
}
