using System.Text.Json.Serialization;
using Cases.Engine;

namespace Cases.Web.Imports;

/// <summary>What became of a row.</summary>
/// <param name="Row">Its line in the file; the header is line 1.</param>
/// <param name="Outcome">Recorded; refused; or, in a dry run, valid.</param>
/// <param name="Columns">The headers of the columns at fault.</param>
/// <param name="Code">The refusal's stable code; <c>not-readable</c> where a cell is not what its column holds.</param>
/// <param name="Message">The refusal in words, never with what the row says.</param>
/// <param name="Why">The refusal itself, for pages in other languages.</param>
/// <param name="Duplicates">People already known who have this name, and no other birth date.</param>
/// <param name="SameAs">Earlier lines of the file that name the same person.</param>
public sealed record RowReport(
    int Row, [property: JsonConverter(typeof(JsonStringEnumConverter<RowOutcome>))] RowOutcome Outcome, IReadOnlyList<string> Columns,
    string? Code = null, string? Message = null,
    [property: JsonIgnore] Refusal? Why = null, IReadOnlyList<Guid>? Duplicates = null, IReadOnlyList<int>? SameAs = null);

public enum RowOutcome
{
    [JsonStringEnumMemberName("recorded")] Recorded,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("valid")] Valid,
}
