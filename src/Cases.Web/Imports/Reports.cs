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

    public void Unreadable(Cells row)
    {
        var empty = row.Wrong.All(field => row.Text(field) is null);
        rows[row.Number] = new RowReport(row.Number, RowOutcome.Refused, [.. row.Wrong.Select(columns.HeaderOf)],
            empty ? Refusals.Required.Code : "not-readable", empty ? Refusals.Required.English : "This is not what the column holds, or nothing is known by it.");
    }

    public void Done(Unit unit, RowOutcome outcome)
    {
        foreach (var row in unit.Rows) rows[row] = new RowReport(row, outcome, []);
    }

    /// <returns>What is left of the unit without the row the refusal is about.</returns>
    public Unit? Refused(Unit unit, Refusal refusal)
    {
        var blamed = unit.Blame(refusal);
        foreach (var row in blamed is { } one ? [one.Row] : unit.Rows)
            rows[row] = new RowReport(row, RowOutcome.Refused, unit.FieldOf(refusal) is { } field ? [columns.HeaderOf(field)] : [], refusal.Code,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.English, [.. refusal.Details]));
        return blamed?.Left;
    }

    RowReport Flagged(RowReport row) => !Duplicates.TryGetValue(row.Row, out var same) ? row : row with
    {
        Duplicates = same.Known.Count > 0 ? same.Known : null, SameAs = same.Rows.Count > 0 ? same.Rows : null,
    };
}
