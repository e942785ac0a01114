using Cases.Engine;

namespace Cases.Views;

/// <summary>The views over sessions, labs, experiments and follow-up.</summary>
public static class LabViews
{
    public static IReadOnlyList<IView> All { get; } =
    [
        new Sessions(), new Attendance(), new Invitations(), new PolicyLabs(), new Ideas(), new Participations(),
        new Experiments(), new Measurements(), new Resources(), new Practices(), new Commitments(), new Tasks(), new Surveys(), new Goals(), new PlanSteps(), new PlanApprovals(), new Relations(),
    ];
}
