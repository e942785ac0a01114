[assembly: AssemblyFixture(typeof(Cases.Testing.TestClusters))]
