using Cases.Engine;

namespace Cases.Engine.Tests.Conformance;

/// <summary>An engine on a database of the test's own.</summary>
public interface IEngineUnderTest : IAsyncDisposable
{
    IEngine Engine { get; }

    /// <summary>Waits until everything recorded so far has its position.</summary>
    Task Settle();
}
