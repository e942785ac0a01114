namespace Cases.Testing;

/// <summary>The engine that pages, verbs and journeys are tested on: <c>Cases__Engine</c>; where nothing is said, Marten in a build that holds it.</summary>
public static class TestedEngine
{
    public const string Variable = "Cases__Engine";

    public static string Name { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said :
#if MARTEN
        "Marten";
#else
        "Postgres";
#endif
}
