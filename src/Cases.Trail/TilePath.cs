using System.Globalization;

namespace Cases.Trail;

/// <summary>Where a tile stands and how many hashes it holds: level 0 holds leaves,
/// each level above the roots of full tiles below.</summary>
/// <param name="Level">0 to 7; a tree of 2^63 leaves has no more.</param>
/// <param name="Index">The tile's place in its level, from 0.</param>
/// <param name="Width">1 to 256.</param>
public readonly record struct TilePath(int Level, long Index, int Width)
{
    /// <summary>The path of the tile, for instance <c>tile/0/x001/x234/067.p/8</c>.</summary>
    public override string ToString() => $"tile/{Level}/{Suffix()}";

    /// <summary>The path of the bundle of entries under a tile of level 0, for instance <c>tile/entries/x001/x234/067</c>.</summary>
    public string EntriesPath => $"tile/entries/{Suffix()}";

    /// <summary>Reads the path of a tile of hashes.</summary>
    /// <returns>False when it is not exactly what <see cref="ToString"/> prints.</returns>
    public static bool TryParse(string? text, out TilePath path)
    {
        path = default;
        var parts = (text ?? "").Split('/', 4 + 8);
        if (parts.Length < 3 || !WholeNumber.TryParse(parts[1], out var level) || level > 7)
            return false;
        var width = (long)Tiles.Width;
        var partial = parts[^2].EndsWith(".p", StringComparison.Ordinal);
        if (partial && !WholeNumber.TryParse(parts[^1], out width))
            return false;
        var groups = string.Concat(partial ? [.. parts[2..^2], parts[^2][..^2]] : parts[2..]).Replace("x", "", StringComparison.Ordinal);
        if (!long.TryParse(groups, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || width is < 1 or > Tiles.Width)
            return false;
        path = new TilePath((int)level, index, (int)width);
        return path.ToString() == text;
    }

    string Suffix()
    {
        var path = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
            path = $"x{(rest % 1000).ToString("000", CultureInfo.InvariantCulture)}/{path}";
        return Width == Tiles.Width ? path : $"{path}.p/{Width}";
    }
}
