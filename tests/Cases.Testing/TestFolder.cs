using System.Reflection;

namespace Cases.Testing;

/// <summary>Folders for servers that live as long as a test run. As root the server's own user must be able to enter them.</summary>
static class TestFolder
{
    static readonly string Root = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp";

    static readonly string Checkout = typeof(TestFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Checkout").Value!;

    /// <summary>The same for every test project of one checkout, and for no other checkout or user.</summary>
    public static string Shared(string name) => Path.Combine(Root, $"cases-tests-{Environment.UserName}-{Checkout}-{name}");

    public static string New() => Path.Combine(Root, $"cases-tests-{Guid.NewGuid():N}");
}
