namespace Cases.Web.Pages.Events;

/// <summary>An event in plain words.</summary>
/// <param name="What">One short line.</param>
/// <param name="Detail">What somebody wrote about it, in their own words; null without, and for an erased person.</param>
public sealed record Said(string What, string? Detail = null);
