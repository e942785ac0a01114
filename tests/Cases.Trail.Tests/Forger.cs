using System.Text;
using System.Text.RegularExpressions;

namespace Cases.Trail.Tests;

// What somebody who wants an export to say something else could try: a few of these at a time.
sealed partial class Forger(int seed)
{
    static readonly SigningKey Other = SigningKey.Generate(SignatureKind.EcdsaP256, Given.Origin);
    static readonly string[] Absurd = ["-1", "0", "9007199254740993", "9223372036854775807", "18446744073709551616", "1e30"];

    readonly Random random = new(seed);

    /// <summary>The archive with changes to its files and, now and then, to its own bytes.</summary>
    /// <param name="files">A valid export's.</param>
    /// <param name="notes">Other notes this log signed.</param>
    public byte[] Forge(IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<SignedNote> notes)
    {
        var forged = new Dictionary<string, byte[]>(files);
        for (var changes = random.Next(1, 4); changes > 0 && forged.Count > 0; changes--) Change(forged, notes);
        var zip = Given.Zip(forged.OrderBy(_ => random.Next(2)));
        return random.Next(4) > 0 ? zip : Bytes(zip);
    }

    void Change(Dictionary<string, byte[]> files, IReadOnlyList<SignedNote> notes)
    {
        var name = Any(files.Keys.ToArray());
        switch (random.Next(9))
        {
            case 0: files[name] = Bytes(files[name]); break;
            case 1: files[name] = Lines(files[name]); break;
            case 2: files[name] = Numbers(files[name]); break;
            case 3: files[name] = [.. files[name], .. Any([[0], "\n"u8.ToArray(), files[name]])]; break;
            case 4: files[name] = files[name][..random.Next(files[name].Length + 1)]; break;
            case 5: files[BundleFile.Checkpoint] = Any(notes).ToBytes(); break;
            case 6: files[BundleFile.Checkpoint] = Resigned(files.GetValueOrDefault(BundleFile.Checkpoint, [])); break;
            case 7: files.Remove(name); break;
            default: (files[name], files[Any(files.Keys.ToArray())]) = (files[Any(files.Keys.ToArray())], files[name]); break;
        }
    }

    /// <summary>Bits turned, bytes replaced, pieces dropped, doubled and cut off.</summary>
    public byte[] Bytes(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && changed.Count > 0; changes--)
        {
            var at = random.Next(changed.Count);
            var count = random.Next(1, 1 + Math.Min(64, changed.Count - at));
            switch (random.Next(6))
            {
                case 0: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: changed[at] = (byte)random.Next(256); break;
                case 2: changed.RemoveRange(at, count); break;
                case 3: changed.InsertRange(random.Next(changed.Count), changed.GetRange(at, count)); break;
                case 4: changed[at] = (byte)(random.Next(2) * 255); break;
                default: changed.RemoveRange(at, changed.Count - at); break;
            }
        }
        return [.. changed];
    }

    byte[] Lines(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(3))
        {
            case 0: lines.RemoveAt(one); break;
            case 1: lines.Insert(one, lines[other]); break;
            default: (lines[one], lines[other]) = (lines[other], lines[one]); break;
        }
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    byte[] Numbers(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var numbers = Number().Matches(text);
        if (numbers.Count == 0) return bytes;
        var number = Any(numbers);
        return Encoding.Latin1.GetBytes($"{text[..number.Index]}{Any(Absurd)}{text[(number.Index + number.Length)..]}");
    }

    // The same words, or a smaller tree's, under a key of the same name.
    byte[] Resigned(byte[] note) =>
        SignedNote.TryParse(note, out var signed) && Checkpoint.TryParse(signed.Text, out var checkpoint)
            ? (checkpoint with { Origin = Given.Origin, Size = Math.Max(0, checkpoint.Size - random.Next(2)) }).Sign(Other).ToBytes()
            : note;

    T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
