using Cases.Journeys;
using Cases.Training;
using Cases.Web.Components;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>What the values of sessions are called.</summary>
static class TrainingWords
{
    public static string Of(SessionKind kind) => kind switch
    {
        SessionKind.Training => Text.Key("Training"),
        SessionKind.Workshop => Text.Key("Workshop"),
        _ => Text.Key("Round table"),
    };

    public static string Of(SessionTrack track) => track switch
    {
        SessionTrack.Newcomer => Text.Key("Newcomers"),
        SessionTrack.LocalActor => Text.Key("Local actors"),
        _ => Text.Key("Both populations"),
    };

    public static string Color(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "success",
        AttendanceStatus.Late => "info",
        AttendanceStatus.Excused => "neutral",
        _ => "warning",
    };

    public static IReadOnlyList<Option> Kinds(Text T) => [.. Enum.GetValues<SessionKind>().Select(k => new Option(k.ToString(), T[Of(k)]))];

    public static IReadOnlyList<Option> Tracks(Text T) => [.. Enum.GetValues<SessionTrack>().Select(t => new Option(t.ToString(), T[Of(t)]))];
}
