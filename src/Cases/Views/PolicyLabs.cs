using System.Text.Json;
using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

/// <param name="Levels">Levels of governance, kebab-case.</param>
/// <param name="Days">How many days it meets.</param>
/// <param name="Selected">The ideas retained now.</param>
/// <param name="Actions">The partnership actions it serves.</param>
public sealed record PolicyLabRow(
    Guid PolicyLab, string Territory, Guid Programme, Guid? Edition, IReadOnlyList<Guid> Cohorts, string Title, LabFormat Format,
    IReadOnlyList<string> Themes, IReadOnlyList<Guid> Organisers, IReadOnlyList<string> Levels,
    DateOnly? FirstDay, DateOnly? LastDay, int Days, string? Place,
    int Newcomers, int LocalActors, int Ideas, IReadOnlyList<Guid> Selected, IReadOnlyList<Guid> Actions);

/// <summary>The Policy Labs, with who takes part and what came of their ideas.</summary>
public sealed class PolicyLabs : StreamView<PolicyLabRow>
{
    public override string Name => "policy-labs";

    public override int Definition => 2;

    protected override string StreamType => PolicyLab.StreamType;

    public override PolicyLabRow? Apply(PolicyLabRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, PolicyLabConvened d) => Convened(e.Stream, d),
        (null, _) => null,
        (_, LabParticipantJoined { Population: Population.Newcomer }) => row with { Newcomers = row.Newcomers + 1 },
        (_, LabParticipantJoined) => row with { LocalActors = row.LocalActors + 1 },
        (_, LabParticipantRetracted { Population: Population.Newcomer }) => row with { Newcomers = row.Newcomers - 1 },
        (_, LabParticipantRetracted) => row with { LocalActors = row.LocalActors - 1 },
        (_, IdeaProposed) => row with { Ideas = row.Ideas + 1 },
        (_, IdeaSelected d) => row with { Selected = [.. row.Selected, d.Idea] },
        (_, IdeaSetAside d) => row with { Selected = [.. row.Selected.Where(idea => idea != d.Idea)] },
        (_, LabLinkedToAction d) => row with { Actions = [.. row.Actions, d.Action] },
        _ => row,
    };

    static PolicyLabRow Convened(Guid lab, PolicyLabConvened d) => new(
        lab, d.Territory, d.Programme, d.Edition, d.Cohorts, d.Title, d.Format, d.Themes, d.Organisers,
        [.. d.Levels.Select(level => JsonNamingPolicy.KebabCaseLower.ConvertName(level.ToString()))],
        d.Days.Count == 0 ? null : d.Days.Min(), d.Days.Count == 0 ? null : d.Days.Max(), d.Days.Count, d.Place, 0, 0, 0, [], []);
}
