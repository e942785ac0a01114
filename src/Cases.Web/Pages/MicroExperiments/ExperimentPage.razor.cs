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
        return Reply.Page<ExperimentPage>(new
        {
            Of = row, File = await ExperimentFile.Read(row, looking, T, ct), Places = await looking.Gazetteer(ct), MayDecide = acting.May<Cases.MicroExperiments.DecideExperiment>(),
        });
    }
}
