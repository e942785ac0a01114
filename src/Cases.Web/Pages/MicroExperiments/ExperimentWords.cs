using Cases.MicroExperiments;
using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Pages.MicroExperiments;

/// <summary>What the values of micro-experiments are called.</summary>
static class ExperimentWords
{
    public static string Of(ExperimentStatus status) => status switch
    {
        ExperimentStatus.Designed => Text.Key("Designed"),
        ExperimentStatus.Running => Text.Key("Running"),
        ExperimentStatus.Adopted => Text.Key("Adopted"),
        ExperimentStatus.Scaled => Text.Key("Scaled up"),
        ExperimentStatus.Iterated => Text.Key("Goes on in another"),
        _ => Text.Key("Stopped"),
    };

    public static string Color(ExperimentStatus status) => status switch
    {
        ExperimentStatus.Running => "info",
        ExperimentStatus.Adopted or ExperimentStatus.Scaled => "success",
        ExperimentStatus.Iterated => "warning",
        _ => "neutral",
    };

    public static string Of(ExperimentDecision decision) => decision switch
    {
        ExperimentDecision.Adopt => Text.Key("Adopt it"),
        ExperimentDecision.Scale => Text.Key("Scale it up"),
        ExperimentDecision.Iterate => Text.Key("Iterate"),
        _ => Text.Key("Stop it"),
    };

    public static string Of(Direction direction) => direction == Direction.AtLeast ? Text.Key("at least") : Text.Key("at most");

    public static IReadOnlyList<Option> Decisions(Text T) => [.. Enum.GetValues<ExperimentDecision>().Select(d => new Option(d.ToString(), T[Of(d)]))];

    public static IReadOnlyList<Option> Directions(Text T) => [.. Enum.GetValues<Direction>().Select(d => new Option(d.ToString(), T[Of(d)]))];
}
