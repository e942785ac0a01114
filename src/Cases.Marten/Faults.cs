using Cases.Postgres;
using JasperFx;
using Npgsql;

namespace Cases.Marten;

/// <summary>What Marten throws for a command that came twice or too late: its own exceptions, or PostgreSQL's wrapped in them.</summary>
static class Faults
{
    public static bool IsRepeated(Exception e) => Chain(e).OfType<PostgresException>().Any(Overtaken.IsRepeated);

    public static bool IsOvertaken(Exception e) =>
        Chain(e).Any(f => f is ConcurrencyException || f is PostgresException p && Overtaken.IsOvertaken(p)) && !IsRepeated(e);

    static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}
