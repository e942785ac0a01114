[assembly: AssemblyFixture(typeof(Cases.Testing.TestClusters))]

namespace Cases.Journeys.Tests;

/// <summary>All journeys go one after the other through one product and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class TestRun : ICollectionFixture<Demonstration>
{
    public const string Name = "demonstration";
}

/// <summary>The roll calls without a network have twenty people more, so a product of their own.</summary>
[CollectionDefinition(Name)]
public sealed class OfflineRun : ICollectionFixture<Demonstration>
{
    public const string Name = "offline";
}
