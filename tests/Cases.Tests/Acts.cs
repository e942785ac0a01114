using Cases.Engine;

namespace Cases.Tests;

/// <summary>Acts with a fixed clock and fixed ids.</summary>
public static class Acts
{
    public static readonly DateOnly Day = new(2024, 10, 14);

    public static readonly DateTimeOffset Now = new(2024, 10, 14, 9, 30, 0, TimeSpan.Zero);

    public static Act Caseworker { get; } = By(Role.Caseworker, "lyon");

    public static Act Coordinator { get; } = By(Role.Coordinator, "lyon");

    public static Act Administrator { get; } = By(Role.Administrator);

    public static Act By(Role role, params string[] territories) => new()
    {
        CommandId = new Guid("01920000-0000-7000-8000-000000000001"), Actor = role.ToString().ToLowerInvariant(), Role = role,
        Scope = territories.Length == 0 ? null : territories.ToHashSet(), OccurredOn = Day, Now = Now, Today = Day,
    };

    public static Act On(this Act act, int year, int month, int day) => act with { OccurredOn = new DateOnly(year, month, day) };

    public static Act Because(this Act act, string reason) => act with { Reason = Personal.Of(reason) };
}
