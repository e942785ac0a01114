namespace Cases.Postgres.Server;

/// <summary>There is no usable PostgreSQL; the message is a sentence for the person who runs Cases and says what to do.</summary>
public sealed class ServerUnavailableException(string message) : Exception(message);
