using Cases.Postgres;
using Cases.Web.CommandLine;

namespace Cases.Web.Hosting;

/// <summary>The engines this build holds, by the names <c>Cases__Engine</c> has for them. Postgres where nothing is said.</summary>
public static class Engines
{
    /// <exception cref="UnusableException">There is no such engine, or not in this build.</exception>
    public static IEngineKind Named(string? name) => name switch
    {
        null or "" or "Postgres" => PostgresEngine.Kind,
#if MARTEN
        "Marten" => Marten.MartenEngine.Kind,
#else
        "Marten" => throw new UnusableException("The Marten engine is not in this build: build it with -p:WithMarten=true, where its packages can be restored."),
#endif
        _ => throw new UnusableException($"There is no engine '{name}'; there are Postgres and Marten."),
    };
}
