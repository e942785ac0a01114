using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.CoCreation;

/// <summary>An idea with what people wrote about it, opened.</summary>
/// <param name="Why">By which criteria it was selected, or why it was set aside.</param>
public sealed record IdeaLine(IdeaRow Idea, string? Description, string? Why);

/// <summary>One Policy Lab: who takes part, its workshops, and what became of each idea.</summary>
public sealed partial class LabPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/labs/{id:guid}", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(Guid id, Looking looking, Acting acting, CancellationToken ct)
    {
        if (await looking.Find<PolicyLabRow>(id, ct) is not { } lab) return Results.NotFound();
        var history = await looking.History(id, ct);
        return Reply.Page<LabPage>(new
        {
            Lab = lab, Places = await looking.Gazetteer(ct), (await looking.State<Programme>(lab.Programme, ct)).Definition,
            People = await ReadPeople(looking, history, ct),
            Ideas = await ReadIdeas(looking, history, ct), MayDecide = acting.May<Cases.CoCreation.SelectIdea>(),
            Actions = await ReadActions(looking, lab, ct), MayLink = acting.May<Cases.CoCreation.LinkLabToAction>(),
            Workshops = await looking.Rows<SessionRow>($"select * from views.sessions where {Looking.InScope} and policy_lab = $2 order by starts", [looking.Scope, id], ct),
            Experiments = await looking.Rows<ExperimentRow>($"select * from views.experiments where {Looking.InScope} and policy_lab = $2 order by title", [looking.Scope, id], ct),
        });
    }

    /// <summary>The link may have been said of the lab, or of the action.</summary>
    static async Task<IReadOnlyList<string>> ReadActions(Looking looking, PolicyLabRow lab, CancellationToken ct) => [.. (await looking.Rows<PartnershipRow>(
        "select * from views.partnerships where level = 'action' and (id = any($1) or $2 = any(policy_labs)) order by title",
        [lab.Actions.ToArray(), lab.PolicyLab], ct)).Select(action => action.Title)];

    public static Task<IReadOnlyList<Participant>> ReadPeople(Looking looking, IReadOnlyList<RecordedEvent> history, CancellationToken ct) =>
        looking.Participants("c.journey = any($1)", history.Aggregate(PolicyLab.Empty, (lab, e) => PolicyLab.Evolve(lab, e.Data)).Participants.ToArray(), ct);

    /// <summary>Folded from the lab's own events, so that an idea shows at once.</summary>
    public static async Task<IReadOnlyList<IdeaLine>> ReadIdeas(Looking looking, IReadOnlyList<RecordedEvent> history, CancellationToken ct)
    {
        var ideas = new Ideas().Folded(history);
        var open = await looking.Opening(ideas.SelectMany(i => new[] { i.Description, i.Why }), ct);
        return [.. ideas.Select(i => new IdeaLine(i, open(i.Description), open(i.Why)))];
    }
}
