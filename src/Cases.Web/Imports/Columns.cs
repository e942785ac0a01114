using Cases.Imports;

namespace Cases.Web.Imports;

/// <summary>Which column of a file gives which field.</summary>
public sealed class Columns
{
    readonly Dictionary<string, int> places;
    readonly IReadOnlyList<string> headers;

    Columns(Dictionary<string, int> places, IReadOnlyList<string> headers) => (this.places, this.headers) = (places, headers);

    /// <summary>As it is recorded with the import.</summary>
    public IReadOnlyList<MappedColumn> Mapped => [.. places.OrderBy(p => p.Value).Select(p => new MappedColumn(p.Key, headers[p.Value]))];

    /// <summary>By the mapping where it names a field, else by the headers' own words.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="headers">The file's.</param>
    /// <param name="mapping">Field to header; empty to go by the headers alone.</param>
    /// <exception cref="SheetException">A required field has no column, or the mapping names what is not there.</exception>
    public static Columns Of(ImportKind kind, IReadOnlyList<string> headers, IReadOnlyDictionary<string, string> mapping)
    {
        var fields = ImportField.Of(kind);
        if (mapping.Keys.FirstOrDefault(name => fields.All(f => f.Name != name)) is { } unknown)
            throw new SheetException($"The mapping names '{unknown}'. The fields are: {string.Join(", ", fields.Select(f => f.Name))}.");
        var places = new Dictionary<string, int>();
        foreach (var field in fields)
            if (Find(field, headers, mapping) is >= 0 and var at) places[field.Name] = at;
        var missing = fields.Where(f => f.Required && !places.ContainsKey(f.Name)).Select(f => f.Name).ToList();
        return missing.Count == 0 ? new Columns(places, headers)
            : throw new SheetException($"No column gives: {string.Join(", ", missing)}. Name the columns so, or use a mapping.");
    }

    static int Find(ImportField field, IReadOnlyList<string> headers, IReadOnlyDictionary<string, string> mapping)
    {
        if (!mapping.TryGetValue(field.Name, out var header)) return headers.ToList().FindIndex(field.IsNamed);
        var at = headers.ToList().FindIndex(h => ImportField.Plain(h) == ImportField.Plain(header));
        return at >= 0 ? at : throw new SheetException($"The mapping takes '{field.Name}' from a column the file does not have.");
    }

    /// <summary>The cell of a field; empty when there is none.</summary>
    public string Cell(SheetRow row, string field) => places.TryGetValue(field, out var at) && at < row.Cells.Count ? row.Cells[at] : "";

    /// <summary>The header of a field's column; the field's own name when it has none.</summary>
    public string HeaderOf(string field) => places.TryGetValue(field, out var at) ? headers[at] : field;
}
