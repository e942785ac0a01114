[assembly: AssemblyFixture(typeof(Cases.Testing.TestClusters))]

namespace Cases.Journeys.Tests;

/// <summary>All journeys go one after the other through one product and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class TestRun : ICollectionFixture<Demonstration>
{
    public const string Name = "demonstration";
}
