namespace Cases.Web.Reading;

/// <summary>One page of a list, and how many rows it has on all of them.</summary>
/// <param name="Page">From 1.</param>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, long Total, int Page, int Size = Paged.Size)
{
    public int Pages => (int)((Total + Size - 1) / Size);
}

public static class Paged
{
    /// <summary>How many rows a page has where a list says nothing else.</summary>
    public const int Size = 50;

    const int Last = 100_000;

    /// <summary>The page a list's field asks for; the first where it asks for none.</summary>
    public static int Asked(Shell.FormInput form, string field = "page") => int.TryParse(form[field], out var page) ? Math.Clamp(page, 1, Last) : 1;

    sealed record Counted(long Total);

    /// <summary>One page of a view, and how many rows there are. Past the end, the page is empty and the number stays.</summary>
    /// <param name="looking">Reads.</param>
    /// <param name="view">The table, as in <c>views.sessions</c>.</param>
    /// <param name="where">Which rows.</param>
    /// <param name="order">Their order, to the last row: the key last.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="ct">Cancels the statements.</param>
    public static async Task<Paged<TRow>> Page<TRow>(
        this Looking looking, string view, Where where, string order, int page, int size = Size, CancellationToken ct = default) where TRow : class
    {
        var total = (await looking.Rows<Counted>($"select count(*) as total from {view} {where}", where.Values, ct))[0].Total;
        var rows = await looking.Rows<TRow>($"select * from {view} {where} order by {order} limit {size} offset {(long)(page - 1) * size}", where.Values, ct);
        return new Paged<TRow>(rows, total, page, size);
    }
}
