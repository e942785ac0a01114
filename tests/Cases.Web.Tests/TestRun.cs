using System.Runtime.CompilerServices;
using Cases.Testing;

[assembly: AssemblyFixture(typeof(TestClusters))]

namespace Cases.Web.Tests;

static class TestRun
{
    // Verbs run inside this process too, and go by the environment like everybody.
    [ModuleInitializer]
    internal static void SayTheEngine() => Environment.SetEnvironmentVariable(TestedEngine.Variable, TestedEngine.Name);
}
