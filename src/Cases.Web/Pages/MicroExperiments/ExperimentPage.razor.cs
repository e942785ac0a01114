using Cases.MicroExperiments;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.MicroExperiments;

/// <summary>One experiment: what it is judged by, what was measured and changed, what it took and taught, and what became of it.</summary>
public sealed partial class ExperimentPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/experiments/{id:guid}", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(Guid id, Looking looking, Acting acting, Text T, CancellationToken ct)
    {
        if (await looking.Find<ExperimentRow>(id, ct) is not { } row) return Results.NotFound();
        var history = await looking.History(id, ct);
        var open = await looking.Opening(StoryLine.Texts(history), ct);
        return Reply.Page<ExperimentPage>(new
        {
            Of = row, Places = await looking.Gazetteer(ct), Why = open(row.Why), MayDecide = acting.May<Cases.MicroExperiments.DecideExperiment>(),
            Criteria = new Measurements().Folded(history), Spent = new Resources().Folded(history).Where(r => r.Amount != 0).ToList(),
            Learnings = history.Select(e => e.Data).OfType<LearningNoted>().Select(l => open(l.Text)).OfType<string>().ToList(),
            Story = StoryLine.Of(history, open, T),
            People = await looking.Participants("c.journey = any($1)",
                history.Select(e => e.Data).OfType<ExperimentParticipantJoined>().Select(j => j.Journey).ToArray(), ct),
        });
    }
}
