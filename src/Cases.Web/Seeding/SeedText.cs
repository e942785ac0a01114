using Cases.Engine;

namespace Cases.Web.Seeding;

/// <summary>One line of a seed file as it stands, and where it stands.</summary>
/// <param name="Text">The line.</param>
/// <param name="Where">File and number, for messages.</param>
/// <param name="Id">The command id: it follows from the text, so that a second run sends the same.</param>
public sealed record SeedText(string Text, string Where, Guid Id)
{
    /// <param name="path">A folder of .jsonl files, or one file.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="SeedException">There is nothing there, or a line stands twice.</exception>
    public static async Task<List<SeedText>> Read(string path, CancellationToken ct)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).ToArray() : File.Exists(path) ? [path] : [];
        if (files.Length == 0) throw new SeedException($"There is no .jsonl file at {path}.");
        var lines = new List<SeedText>();
        foreach (var file in files)
            lines.AddRange((await File.ReadAllLinesAsync(file, ct)).Index().Where(l => l.Item.Length > 0 && !l.Item.StartsWith('#'))
                .Select(l => new SeedText(l.Item, $"{Path.GetFileName(file)} line {l.Index + 1}", Ids.Of("seed command", l.Item))));
        if (lines.GroupBy(l => l.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new SeedException($"{twice.Last().Where}: the same line stands at {twice.First().Where}.");
        return lines;
    }

    /// <summary>The commands in the order of time: files are by subject, history is not.</summary>
    /// <exception cref="SeedException">A line is not a command.</exception>
    public static List<(SeedLine Line, ICommand Command, string Where, Guid Id)> Parse(IEnumerable<SeedText> lines) =>
        [.. lines.Select(l => l.Parse()).OrderBy(l => l.Line.Recorded)];

    (SeedLine Line, ICommand Command, string Where, Guid Id) Parse()
    {
        var line = At(Where, () => SeedLine.Parse(Text));
        return (line, At($"{Where}: {line.Command}", line.ToCommand), Where, Id);
    }

    static T At<T>(string where, Func<T> read)
    {
        try { return read(); }
        catch (SeedException e) { throw new SeedException($"{where}: {e.Message}"); }
    }
}
