using System.Diagnostics;

namespace Cases.Trail.Tests;

// Programs of others that judge what we wrote.
sealed class Tool : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cases-trail-");

    public string Folder => _folder.FullName;

    /// <summary>Skips the test where a program is missing, and fails it in a run that says it needs the program.</summary>
    public static void Need(string program, bool isThere, string package)
    {
        if (isThere) return;
        (Environment.GetEnvironmentVariable("CASES_TESTS_NEED") ?? "").Split(' ').ShouldNotContain(program, $"{package} is not installed and this run needs it.");
        Assert.Skip($"{program} is not installed (Debian: {package}).");
    }

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    public string Save(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<(int Code, string Output)> Run(
        string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
