using System.Globalization;
using System.Text;
using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>Checkpoints handed outside the database: the newest in the file <c>checkpoint</c>, and the last of each UTC day in <c>checkpoint-yyyy-MM-dd</c>.</summary>
/// <remarks>
/// For auditors, a mirror or a mail program to take from, and for this process to notice that the database was restored to an earlier point.
/// It has to be on another disk than the database to be worth much, and is never restored together with it.
/// </remarks>
public sealed class CheckpointFolder
{
    readonly string folder;

    public CheckpointFolder(string folder) => this.folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>The newest checkpoint that was handed out under that origin; null when there is none.</summary>
    /// <exception cref="TrailForkedException">A file is there that these keys did not sign.</exception>
    public Checkpoint? Newest(TrailKeys keys)
    {
        var path = Path.Combine(folder, "checkpoint");
        if (!File.Exists(path)) return null;
        var signed = SignedNote.TryParse(File.ReadAllBytes(path), out var note) & Checkpoint.TryParse(note?.Text, out var checkpoint);
        if (signed && checkpoint!.Origin != keys.Origin) return null;
        return signed && note!.CheckSignatures([.. keys.Verifying, .. keys.Former]).Holds ? checkpoint
            : throw new TrailForkedException("The checkpoint in the folder of checkpoints is not one that this trail's keys signed.");
    }

    /// <summary>Hands a checkpoint out. A crash leaves the one before or this one, whole.</summary>
    public void Write(string note, DateTimeOffset at)
    {
        Replace("checkpoint-" + at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), note);
        Replace("checkpoint", note);
    }

    /// <summary>Hands out the checkpoint with which new keys take over from the old, under a name of its own.</summary>
    public void WriteChangeover(string note, DateTimeOffset at)
    {
        Replace("checkpoint-changeover-" + at.UtcDateTime.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture), note);
        Write(note, at);
    }

    /// <summary>Keeps a checkpoint that no longer holds under a name of its own: it says what was lost.</summary>
    public void SetAside(Checkpoint lost) => File.Move(Path.Combine(folder, "checkpoint"), Path.Combine(folder, $"checkpoint-lost-{lost.Size}"), overwrite: true);

    void Replace(string name, string note)
    {
        var draft = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}");
        using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(note));
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, Path.Combine(folder, name), overwrite: true);
    }
}
