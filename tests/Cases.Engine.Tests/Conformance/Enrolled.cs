using Cases.Engine;
using Cases.Testing;

namespace Cases.Engine.Tests.Conformance;

public sealed class InMemoryConformanceTests : EngineConformance
{
    protected override Task<IEngineUnderTest> Start() =>
        Task.FromResult<IEngineUnderTest>(new InMemoryEngine(PostgresUnderTest.Names, TimeProvider.System));
}

public sealed class PostgresConformanceTests : EngineConformance
{
    protected override async Task<IEngineUnderTest> Start() => await PostgresUnderTest.Start(await TestCluster.Shared);
}

/// <summary>The oldest PostgreSQL we promise to run on, where it is installed.</summary>
public sealed class InstalledPostgresConformanceTests : EngineConformance
{
    protected override async Task<IEngineUnderTest> Start()
    {
        Assert.SkipUnless(TestCluster.IsInstalled, "No PostgreSQL is installed on this machine.");
        return await PostgresUnderTest.Start(await TestCluster.Installed);
    }
}
