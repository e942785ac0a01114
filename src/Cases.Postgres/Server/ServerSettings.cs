namespace Cases.Postgres.Server;

/// <summary>What every server of our own is started with.</summary>
static class ServerSettings
{
    static readonly Dictionary<string, string> Ours = new()
    {
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["jit"] = "off",
        ["shared_buffers"] = "128MB",
        ["max_connections"] = "100",
        // Statements, parameters, error messages and their details can quote a person's data: none of them reaches the log.
        ["log_min_messages"] = "log",
        ["log_min_error_statement"] = "panic",
        ["log_error_verbosity"] = "terse",
        ["log_statement"] = "none",
        ["log_parameter_max_length"] = "0",
        ["log_parameter_max_length_on_error"] = "0",
    };

    /// <summary>Ours, then the caller's, then where to listen: nobody but this machine may reach the server.</summary>
    public static IEnumerable<KeyValuePair<string, string>> With(IReadOnlyDictionary<string, string> settings, ServerAddress address) =>
        new Dictionary<string, string>([.. Ours, .. address.Settings]).Concat(settings);
}
