using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cases.Trail;

/// <summary>The head of a log: its origin, its number of entries and their Merkle root.
/// C2SP tlog-checkpoint v1, without extension lines.</summary>
/// <param name="Origin">The log's name, a URL without scheme such as <c>cases.example.org/trail</c>.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of RFC 6962 over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>The three lines that are signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    /// <summary>Signs the checkpoint. The caller makes sure that it extends every checkpoint signed before.</summary>
    /// <exception cref="ArgumentException">The origin has a space, a plus or a control character, or the size is negative.</exception>
    public SignedNote Sign(params IReadOnlyList<SigningKey> keys)
    {
        KeyName.Required(Origin);
        ArgumentOutOfRangeException.ThrowIfNegative(Size);
        return SignedNote.Sign(Text, keys);
    }

    /// <summary>Reads a note's text as a checkpoint. Extension lines are passed over.</summary>
    /// <returns>False when it is none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = (text ?? "").Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0))
            return false;
        if (!WholeNumber.TryParse(lines[1], out var size) || !Hash.TryParse(lines[2], out var root))
            return false;
        checkpoint = new Checkpoint(lines[0], size, root);
        return true;
    }
}
