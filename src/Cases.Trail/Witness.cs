using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Trail;

/// <summary>What a witness answers, as HTTP says it.</summary>
/// <param name="Status">200 with cosignature lines; 400, 403, 404, 409 with the size it knows, or 422.</param>
/// <param name="Body">The answer's text.</param>
/// <param name="Type">Its media type.</param>
public sealed record WitnessAnswer(int Status, string Body, string Type = "text/plain");

/// <summary>Cosigns the checkpoints of logs it knows, each only when it extends the one it cosigned before: C2SP tlog-witness.</summary>
/// <remarks>
/// What it cosigned is a file a log, on the disk before it answers. A witness whose files are lost has to be given up, key and all: it could
/// otherwise be led to cosign a second history. One process at a time works on the folder.
/// </remarks>
public sealed class Witness : IDisposable
{
    readonly SigningKey _key;
    readonly ILookup<string, VerifierKey> _logs;
    readonly string _folder;
    readonly TimeProvider _time;
    readonly FileStream _held;
    readonly Lock _oneAtATime = new();

    /// <param name="key">The witness's key, of kind <see cref="SignatureKind.Cosignature"/>.</param>
    /// <param name="logs">The keys of the logs it watches; a key's name is its log's origin.</param>
    /// <param name="folder">Where it keeps what it cosigned.</param>
    /// <param name="time">Its clock.</param>
    /// <exception cref="IOException">Another process works on the folder.</exception>
    public Witness(SigningKey key, IEnumerable<VerifierKey> logs, string folder, TimeProvider time)
    {
        (_key, _logs, _folder, _time) = (key, logs.ToLookup(log => log.Name), Directory.CreateDirectory(folder).FullName, time);
        _held = new FileStream(Path.Combine(_folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Answers one <c>add-checkpoint</c>.</summary>
    public WitnessAnswer AddCheckpoint(ReadOnlySpan<byte> body)
    {
        if (!WitnessRequest.TryParse(body, out var request) || !Checkpoint.TryParse(request.Note.Text, out var checkpoint))
            return new WitnessAnswer(400, "This is not a checkpoint with its proof.\n");
        if (!_logs.Contains(checkpoint.Origin))
            return new WitnessAnswer(404, "This log is not known here.\n");
        if (!request.Note.CheckSignatures(_logs[checkpoint.Origin]).Holds)
            return new WitnessAnswer(403, "No key known for this log signed the checkpoint.\n");
        if (request.Old > checkpoint.Size)
            return new WitnessAnswer(400, "The checkpoint is older than the one it is said to extend.\n");
        lock (_oneAtATime)
            return Extend(request, checkpoint);
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    WitnessAnswer Extend(WitnessRequest request, Checkpoint checkpoint)
    {
        var last = Last(checkpoint.Origin);
        if (request.Old != (last?.Size ?? 0) || last is not null && last.Size == checkpoint.Size && last.Root != checkpoint.Root)
            return new WitnessAnswer(409, string.Create(CultureInfo.InvariantCulture, $"{last?.Size ?? 0}\n"), "text/x.tlog.size");
        if (!MerkleProof.VerifyConsistency(request.Old, last?.Root ?? MerkleTree.EmptyRoot, checkpoint.Size, checkpoint.Root, [.. request.Proof]))
            return new WitnessAnswer(422, "The checkpoint does not extend the one cosigned before.\n");
        Keep(checkpoint.Origin, request.Note);
        return new WitnessAnswer(200, _key.Cosign(request.Note.Text, _time.GetUtcNow()).ToString());
    }

    Checkpoint? Last(string origin)
    {
        var path = PathOf(origin);
        if (!File.Exists(path))
            return null;
        return SignedNote.TryParse(File.ReadAllBytes(path), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint) && checkpoint.Origin == origin
            ? checkpoint : throw new InvalidDataException($"{path} is not the checkpoint that was cosigned: the witness has lost its memory.");
    }

    void Keep(string origin, SignedNote note)
    {
        var (path, draft) = (PathOf(origin), PathOf(origin) + ".new");
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            file.Write(note.ToBytes());
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    // An origin may have any character a path must not have.
    string PathOf(string origin) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin))));
}
