namespace Cases.Testing;

/// <summary>
/// Leaves the test clusters when a test assembly ends. Each test project says once:
/// <c>[assembly: AssemblyFixture(typeof(Cases.Testing.TestClusters))]</c>.
/// </summary>
public sealed class TestClusters : IAsyncDisposable
{
    public ValueTask DisposeAsync() => new(TestCluster.Leave());
}
