using Cases.Engine;
using Cases.Programmes;

namespace Cases.CoCreation;

/// <summary>Convenes a Policy Lab: a series of the programme's own workshops, or a single convening of institutions.</summary>
[By(Role.Coordinator)]
public sealed record ConvenePolicyLab(
    Guid PolicyLabId, string Territory, Guid ProgrammeId, string Title, LabFormat Format, IReadOnlyList<string> Themes,
    Guid? EditionId = null, IReadOnlyList<Guid>? CohortIds = null, IReadOnlyList<Guid>? Organisers = null,
    IReadOnlyList<GovernanceLevel>? Levels = null, IReadOnlyList<DateOnly>? Days = null, string? Place = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId),
        await streams.Load<Programme>(ProgrammeId), await streams.LoadAll<Cohort>(CohortIds ?? []), act);

    public static Decision Handle(
        ConvenePolicyLab command, PolicyLab lab, Programme programme, IReadOnlyDictionary<Guid, Cohort> cohorts, Act act)
    {
        if (lab.Exists) return Refusals.AlreadyExists.On("policyLabId");
        if (string.IsNullOrWhiteSpace(command.Territory)) return Refusals.Required.On("territory");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (programme.Definition is not { } definition) return Refusals.NotFound.On("programmeId");
        if (RefusesThemes(command.Themes, definition) is { } theme) return theme;
        if (RefusesCohorts(command, cohorts) is { } cohort) return cohort;

        return Decision.Accept<PolicyLab>(command.PolicyLabId, new PolicyLabConvened(
            command.Territory, command.ProgrammeId, programme.Number, command.EditionId, command.CohortIds ?? [], command.Title,
            command.Format, command.Themes, command.Organisers ?? [], command.Levels ?? [], command.Days ?? [], command.Place));
    }

    static Refusal? RefusesThemes(IReadOnlyList<string> themes, Definition definition)
    {
        for (var i = 0; i < themes.Count; i++)
            if (definition.Themes.All(t => t.Code != themes[i])) return Refusals.UnknownTheme.On($"themes[{i}]");
        return null;
    }

    static Refusal? RefusesCohorts(ConvenePolicyLab command, IReadOnlyDictionary<Guid, Cohort> cohorts)
    {
        var ids = command.CohortIds ?? [];
        if (ids.Count == 0 && command.Format == LabFormat.OwnSeries) return Refusals.Required.On("cohortIds");
        for (var i = 0; i < ids.Count; i++)
        {
            if (!cohorts[ids[i]].Exists) return Refusals.NotFound.On($"cohortIds[{i}]");
            if (command.Territory != Act.Network && cohorts[ids[i]].Territory != command.Territory)
                return Refusals.CohortOfAnotherTerritory.On($"cohortIds[{i}]");
        }
        return null;
    }
}
