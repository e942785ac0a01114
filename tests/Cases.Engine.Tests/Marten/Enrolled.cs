using Cases.Engine.Tests.Conformance;
using Cases.Engine.Tests.Documents;
using Cases.Engine.Tests.Trail;
using Cases.Engine.Tests.Views;
using Cases.Marten;
using Cases.Postgres;
using Cases.Testing;

namespace Cases.Engine.Tests.Marten;

public sealed class MartenConformanceTests : EngineConformance
{
    protected override async Task<IEngineUnderTest> Start() => await PostgresUnderTest.Start(await TestCluster.Shared, kind: MartenEngine.Kind);
}

/// <summary>The oldest PostgreSQL we promise to run on, where it is installed.</summary>
public sealed class InstalledMartenConformanceTests : EngineConformance
{
    protected override async Task<IEngineUnderTest> Start()
    {
        Assert.SkipUnless(TestCluster.IsInstalled, "No PostgreSQL is installed on this machine.");
        return await PostgresUnderTest.Start(await TestCluster.Installed, kind: MartenEngine.Kind);
    }
}

public sealed class MartenAppendOnlyTests : AppendOnlyTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenSequencerTests : SequencerTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenNothingSkippedTests : NothingSkippedTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenInlineViewsTests : InlineViewsTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenCatchUpTests : CatchUpTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenRebuildTests : RebuildTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenViewCheckTests : ViewCheckTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenAsOfTests : AsOfTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}

public sealed class MartenStoredDocumentsTests : StoredDocumentsTests
{
    protected override IEngineKind Kind => MartenEngine.Kind;
}
