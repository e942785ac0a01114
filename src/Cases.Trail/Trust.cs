namespace Cases.Trail;

/// <summary>What the person who verifies knows beforehand. It never comes from the file that is verified.</summary>
/// <param name="Keys">The log's public keys, and its witnesses'. When empty, the keys in the file are all there is,
/// and the verdict says so.</param>
/// <param name="Origin">The log's name, or nothing to accept any that the keys stand for.</param>
/// <param name="Kept">A checkpoint of this log kept from before: what is verified has to extend it.</param>
public sealed record Trust(IReadOnlyList<VerifierKey> Keys, string? Origin = null, Checkpoint? Kept = null)
{
    /// <summary>Nothing is known beforehand.</summary>
    public static Trust None { get; } = new([]);

    internal Checkpoint Check(ReadOnlySpan<byte> note, IReadOnlyList<VerifierKey> keys, out IReadOnlyList<VerifierKey> signers)
    {
        if (!SignedNote.TryParse(note, out var signed) || !Trail.Checkpoint.TryParse(signed.Text, out var checkpoint))
            throw new Refused("checkpoint-malformed", "The checkpoint is not a signed checkpoint.");
        var check = signed.CheckSignatures(keys);
        if (check.Bad.Count > 0)
            throw BadSignature(check.Bad[0].Name);
        // C2SP tlog-checkpoint: a log signs under its origin, so a witness's key alone does not vouch for a log.
        if (!check.Good.Any(key => key.Name == checkpoint.Origin))
            throw Unsigned(check, checkpoint);
        if (Origin is not null && Origin != checkpoint.Origin)
            throw OtherOrigin(checkpoint.Origin, Origin);
        signers = check.Good;
        return checkpoint;
    }

    internal void CheckKept(Checkpoint checkpoint, Func<long, Hash> rootAt)
    {
        if (Kept is null)
            return;
        if (Kept.Origin != checkpoint.Origin)
            throw OtherOrigin(checkpoint.Origin, Kept.Origin);
        if (Kept.Size > checkpoint.Size)
            throw new Refused("checkpoint-rolled-back", $"The checkpoint has {checkpoint.Size} entries; the one kept has {Kept.Size}.");
        if (Kept.Size < 0 || rootAt(Kept.Size) != Kept.Root)
            throw new Refused("checkpoint-forked", $"The first {Kept.Size} entries are not those of the checkpoint kept from before.");
    }

    static Refused BadSignature(string name) => new("signature-bad", $"The signature of {name} on the checkpoint is false.", detail: name);

    static Refused OtherOrigin(string origin, string expected) =>
        new("origin-unexpected", $"The checkpoint is of {origin}, not of {expected}.", detail: origin);

    static Refused Unsigned(NoteCheck check, Checkpoint checkpoint) => check.NotChecked.Count > 0
        ? new Refused("signature-unchecked", "The Ed25519 signature cannot be checked: this machine has no OpenSSL 3 (libcrypto).")
        : new Refused("key-unknown", $"No key that is known for {checkpoint.Origin} signed the checkpoint.", detail: checkpoint.Origin);
}
