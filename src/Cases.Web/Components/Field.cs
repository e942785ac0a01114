using Microsoft.AspNetCore.Components;
using Cases.Web.Shell;

namespace Cases.Web.Components;

/// <summary>What every field has: a name, a label, perhaps a hint, what was typed, and what is wrong with it.</summary>
public abstract class Field : ComponentBase
{
    [CascadingParameter] public FormInput? Form { get; set; }

    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }

    /// <summary>Says "(optional)" after the label; what is not marked is required.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Shown until something is typed: an ISO date, an invariant number.</summary>
    [Parameter] public string? Value { get; set; }

    public string Id => IdOf(Name);

    /// <summary>What is wrong with the field, or with the first wrong one of the several it holds.</summary>
    public string? Error => Form?.Errors.FirstOrDefault(e => Form.Beside(e.Key) == Name).Value;

    protected override void OnInitialized() => Form?.Show(Name, Label);

    protected string Typed => Form is { ShownAgain: true } || Form?[Name] is { Length: > 0 } ? Form[Name] : Value ?? "";

    protected string? Invalid => Error is null ? null : "true";

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-error {Id}-hint",
    };

    public static string IdOf(string name) => "field-" + name;
}
