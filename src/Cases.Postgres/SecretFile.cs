using System.Text;

namespace Cases.Postgres;

/// <summary>A file only its owner may read, whole or not there at all, even when two processes make it at once.</summary>
static class SecretFile
{
    public static void WriteOnce(string path, Func<string> text)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Process numbers are alike in two containers that share a folder.
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text()));
            stream.Flush(flushToDisk: true);
        }
        try { File.Move(made, path, overwrite: false); }
        catch (IOException) when (File.Exists(path)) { File.Delete(made); }
    }
}
