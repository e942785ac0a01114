using Microsoft.AspNetCore.Components;

namespace Cases.Web.Components;

/// <summary>A column of a <see cref="Listing{TRow}"/>: <c>new(T["Name"], row => @&lt;b&gt;@row.Name&lt;/b&gt;)</c>.</summary>
public sealed record Column<TRow>(string Title, RenderFragment<TRow> Cell, bool IsNumber = false)
{
    public Column(string title, Func<TRow, string?> text, bool isNumber = false)
        : this(title, row => builder => builder.AddContent(0, text(row)), isNumber)
    {
    }
}
