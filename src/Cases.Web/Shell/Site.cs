namespace Cases.Web.Shell;

/// <summary>What the operator says about this installation.</summary>
/// <param name="DataDirectory">Where keys and the demonstration's sign-ins are kept: <c>--data DIR</c>, else a per-user folder.</param>
/// <param name="IsHttps">Whether people reach the site by https, as <c>PublicUrl</c> says, or the addresses it listens on.</param>
/// <param name="TimeZone">The zone in which times are shown where no territory says otherwise; <c>TimeZone</c>, an IANA identifier.</param>
/// <param name="Demonstration">
/// Whether demonstration accounts may sign in: <c>Demonstration</c>; by default only where no connection string names a real database.
/// </param>
public sealed record Site(string DataDirectory, bool IsHttps, TimeZoneInfo TimeZone, bool Demonstration)
{
    public static Site From(IConfiguration configuration)
    {
        var data = configuration["data"];
        if (string.IsNullOrWhiteSpace(data))
            data = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "cases");
        var address = configuration["PublicUrl"] ?? configuration["urls"] ?? "";
        return new Site(
            Path.GetFullPath(data),
            address.Contains("https://", StringComparison.OrdinalIgnoreCase),
            TimeZoneInfo.FindSystemTimeZoneById(configuration["TimeZone"] ?? "Europe/Paris"),
            configuration.GetValue("Demonstration", configuration.GetConnectionString("Cases") is null));
    }

    /// <summary>A folder of the data directory that only this process's user may open.</summary>
    public DirectoryInfo PrivateFolder(string name)
    {
        var path = Path.Combine(DataDirectory, name);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
