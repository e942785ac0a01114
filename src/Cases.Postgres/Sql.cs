using System.Collections.Concurrent;

namespace Cases.Postgres;

/// <summary>The SQL of this assembly: one object or statement a file.</summary>
static class Sql
{
    static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Load { get; } = Named("load_streams");

    public static string Append { get; } = Named("append_events");

    public static string ReadTrail { get; } = Named("read_trail");

    public static string Named(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name + ".sql")
            ?? throw new InvalidOperationException($"There is no {name}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The files that make the schema: their names begin with a number, which is their order.</summary>
    public static IEnumerable<string> Migrations { get; } =
        [.. typeof(Sql).Assembly.GetManifestResourceNames().Where(n => char.IsAsciiDigit(n[0])).Order(StringComparer.Ordinal).Select(n => Named(n[..^4]))];
}
