namespace Cases.Web.CommandLine;

/// <remarks>Exit codes: 0 done; 1 something was found wrong; 2 the input cannot be used.</remarks>
public static partial class Verbs
{
    public const int Done = 0;
    public const int FoundWrong = 1;
    public const int Unusable = 2;
}

/// <summary>What was asked for cannot be done; the message says why, and nothing was changed.</summary>
public sealed class UnusableException(string message) : Exception(message);
