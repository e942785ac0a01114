namespace Cases.Web.Components;

/// <summary>One series of a <see cref="BarChart"/>: a value for each category, in their order; null where it is not known.</summary>
public sealed record Bars(string Name, IReadOnlyList<decimal?> Values);
