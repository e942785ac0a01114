using Cases.Engine.Tests.Conformance;
using Cases.Marten;
using Cases.Testing;

namespace Cases.Engine.Tests.Marten;

public sealed class MartenConformanceTests : EngineConformance
{
    protected override async Task<IEngineUnderTest> Start() => await PostgresUnderTest.Start(await TestCluster.Shared, kind: MartenEngine.Kind);
}
