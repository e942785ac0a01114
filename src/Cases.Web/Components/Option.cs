namespace Cases.Web.Components;

/// <summary>One of the values of a <see cref="SelectField"/> or a <see cref="Choice"/>.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the reader sees, already translated.</param>
public sealed record Option(string Value, string Label, string? Hint = null);
