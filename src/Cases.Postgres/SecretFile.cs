using System.Runtime.InteropServices;
using System.Text;

namespace Cases.Postgres;

/// <summary>A file only its owner may read, whole or not there at all, even when two processes make it at once: the first stays.</summary>
static partial class SecretFile
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
        try
        {
            if (!OperatingSystem.IsWindows() && Link(made, path) == 0) return;
            // Windows, and file systems without hard links.
            if (!File.Exists(path)) File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another was first.
        }
        finally
        {
            File.Delete(made);
        }
    }

    // File.Move looks whether the name is free and renames after that: of two at once the second would win, and what the first sealed with its key could never be read again.
    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);
}
