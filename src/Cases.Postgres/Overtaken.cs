using Npgsql;

namespace Cases.Postgres;

/// <summary>What the database throws when somebody else was faster.</summary>
static class Overtaken
{
    /// <summary>The same command was recorded meanwhile, or earlier.</summary>
    public static bool IsRepeated(PostgresException e) => e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "commands_pkey" };

    /// <summary>A stream the decision looked at has changed: it must be decided again.</summary>
    public static bool IsOvertaken(PostgresException e) =>
        e.SqlState is "CA001" or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        || e is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_streams" or "mt_events" };
}
