using Cases.Engine;
using Cases.Views;
using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Reading;

/// <summary>What territories are called, and which time it is there.</summary>
public sealed class Gazetteer(IReadOnlyList<TerritoryRow> rows, IReadOnlyCollection<string>? scope, Text T)
{
    /// <summary>The name in the reader's language; the code of one that is not registered.</summary>
    public string Name(string code) => code == Act.Network ? T["Whole network"] : Find(code) is { } row ? NameIn(row, T) : code;

    /// <summary>Every name by its code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = rows.ToDictionary(row => row.Code, row => NameIn(row, T));

    /// <summary>An IANA identifier; null where the installation's zone holds.</summary>
    public string? Zone(string code) => Find(code)?.TimeZone;

    /// <summary>The territories the reader works in, to choose from.</summary>
    public IReadOnlyList<Option> Options { get; } =
        [.. rows.Where(row => scope is null || scope.Contains(row.Code)).Select(row => new Option(row.Code, NameIn(row, T)))];

    TerritoryRow? Find(string code) => rows.FirstOrDefault(row => row.Code == code);

    static string NameIn(TerritoryRow row, Text T) => T.Language.Tag == "fr" ? row.NameFr : row.NameEn;
}
