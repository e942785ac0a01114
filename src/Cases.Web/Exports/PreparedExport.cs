namespace Cases.Web.Exports;

public enum PreparedState { Running, Ready, Failed }

/// <summary>An export that is made behind the pages, as it is told in a file beside it.</summary>
/// <param name="Id">In the order in which they were asked for.</param>
/// <param name="By">The account that asked, and alone may fetch it.</param>
/// <param name="FileName">What the download is called.</param>
/// <param name="Territory">What it is limited to; null for all.</param>
/// <param name="Holds">Which entries, as the record of readings says it; empty for all.</param>
/// <param name="Seen">When something was last heard of it: long ago, and nobody is making it any more.</param>
/// <param name="Reached">Entries looked at, of <paramref name="All"/>; both 0 until it has begun.</param>
/// <param name="Bytes">The length of the file; null until it is ready.</param>
/// <param name="Sha256">Over the whole file, in lower-case hexadecimal; null until it is ready.</param>
public sealed record PreparedExport(
    Guid Id, string By, string FileName, string MediaType, string? Territory, string Holds, DateTimeOffset Begun, DateTimeOffset Seen,
    long Reached = 0, long All = 0, long? Bytes = null, string? Sha256 = null, bool Failed = false)
{
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public PreparedState StateAt(DateTimeOffset now) =>
        Bytes is not null ? PreparedState.Ready : Failed || now - Seen > Silence ? PreparedState.Failed : PreparedState.Running;
}
