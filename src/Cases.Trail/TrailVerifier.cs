using System.IO.Compression;

namespace Cases.Trail;

/// <summary>Verifies an export on any machine, without a database or network: the signature, every hash, every entry.
/// Memory does not grow with the number of entries beyond the archive's own directory.</summary>
public static class TrailVerifier
{
    /// <summary>Verifies the export in a file.</summary>
    /// <returns>A verdict, whatever the file holds; <c>unreadable</c> when it cannot be read.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Verdict Verify(string path, Trust trust, CancellationToken cancellation = default)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Verify(file, trust, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Refused("unreadable", "The file cannot be read.").Verdict();
        }
    }

    /// <summary>Verifies the export in a seekable stream, from its beginning. The stream stays open.</summary>
    /// <returns>A verdict, whatever the stream holds; <c>unreadable</c> when it fails.</returns>
    /// <exception cref="ArgumentException">The stream is not seekable.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Verdict Verify(Stream stream, Trust trust, CancellationToken cancellation = default)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(stream));
        try
        {
            return Read(stream, trust, cancellation);
        }
        catch (Refused refused)
        {
            return refused.Verdict();
        }
        catch (IOException e) when (e is not EndOfStreamException)
        {
            return new Refused("unreadable", "The file cannot be read.").Verdict();
        }
        // The archive's reader meets hostile bytes with more kinds of exception than it documents; each means the same here.
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return new Refused("zip-malformed", "The zip archive is damaged.").Verdict();
        }
    }

    /// <summary>Verifies a signed checkpoint alone, such as one that came by mail: that a key known beforehand signed it.</summary>
    /// <param name="note">A C2SP signed note. Line ends that a mail program made CR LF are taken for LF.</param>
    /// <param name="trust">The keys known beforehand; a checkpoint has none of its own.</param>
    /// <returns>A verdict, whatever the bytes are.</returns>
    public static Verdict VerifyCheckpoint(ReadOnlySpan<byte> note, Trust trust)
    {
        try
        {
            var checkpoint = trust.Check(note.IndexOf((byte)'\r') < 0 ? note : [.. note.ToArray().Where(b => b != '\r')], trust.Keys, out var signers);
            return Verdict.Good($"The checkpoint of {checkpoint.Size} entries is signed by {checkpoint.Origin}.", false, checkpoint, signers);
        }
        catch (Refused refused)
        {
            return refused.Verdict();
        }
    }

    static Verdict Read(Stream stream, Trust trust, CancellationToken cancellation)
    {
        ZipShape.Check(stream);
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return new ExportReading(archive, trust).Verify(cancellation);
    }
}
