using Cases.CoCreation;
using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Pages.CoCreation;

/// <summary>What the values of Policy Labs are called.</summary>
static class LabWords
{
    public static string Of(LabFormat format) => format == LabFormat.OwnSeries ? Text.Key("Series of workshops") : Text.Key("One-off convening");

    public static string Of(IdeaStatus status) => status switch
    {
        IdeaStatus.Selected => Text.Key("Selected"),
        IdeaStatus.SetAside => Text.Key("Set aside"),
        _ => Text.Key("Proposed"),
    };

    public static string Color(IdeaStatus status) => status switch
    {
        IdeaStatus.Selected => "success",
        IdeaStatus.SetAside => "neutral",
        _ => "info",
    };

    public static IReadOnlyList<Option> Formats(Text T) => [.. Enum.GetValues<LabFormat>().Select(f => new Option(f.ToString(), T[Of(f)]))];
}
