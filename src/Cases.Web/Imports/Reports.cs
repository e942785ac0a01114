using Cases.Engine;

namespace Cases.Web.Imports;

/// <summary>What became of each row, gathered while a file is worked through.</summary>
sealed class Reports(Columns columns)
{
    readonly SortedDictionary<int, RowReport> rows = [];

    public IReadOnlyDictionary<int, (IReadOnlyList<Guid> Known, IReadOnlyList<int> Rows)> Duplicates { get; set; } =
        new Dictionary<int, (IReadOnlyList<Guid>, IReadOnlyList<int>)>();

    public int Count => rows.Count;

    public bool AnyRefused => rows.Values.Any(r => r.Outcome == RowOutcome.Refused);

    public IReadOnlyList<RowReport> All => [.. rows.Values.Select(Flagged)];

    public void Unreadable(Cells row) => rows[row.Number] = Refused(row.Number, [.. row.Wrong],
        row.Wrong.All(field => row.Text(field) is null) ? Refusals.Required : Refusals.NotReadable);

    public void Done(Unit unit, RowOutcome outcome)
    {
        foreach (var row in unit.Rows) rows[row] = new RowReport(row, outcome, []);
    }

    /// <summary>A unit of which an earlier run recorded these rows; the others it refused.</summary>
    public Unit? Recorded(Unit unit, IReadOnlySet<int> before, Refusal refusal)
    {
        foreach (var row in unit.Rows)
            rows[row] = before.Contains(row) ? new RowReport(row, RowOutcome.Recorded, []) : Refused(row, [], refusal);
        return null;
    }

    /// <returns>What is left of the unit without the row the refusal is about.</returns>
    public Unit? Refused(Unit unit, Refusal refusal)
    {
        var blamed = unit.Blame(refusal);
        foreach (var row in blamed is { } one ? [one.Row] : unit.Rows)
            rows[row] = Refused(row, unit.FieldOf(refusal) is { } field ? [field] : [], refusal);
        return blamed?.Left;
    }

    RowReport Refused(int row, IReadOnlyList<string> fields, Refusal why) => new(row, RowOutcome.Refused, [.. fields.Select(columns.HeaderOf)], why.Code,
        string.Format(System.Globalization.CultureInfo.InvariantCulture, why.English, [.. why.Details]), why);

    RowReport Flagged(RowReport row) => !Duplicates.TryGetValue(row.Row, out var same) ? row : row with
    {
        Duplicates = same.Known.Count > 0 ? same.Known : null, SameAs = same.Rows.Count > 0 ? same.Rows : null,
    };
}
