using Cases.Engine;
using Cases.FollowUp;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Work;

/// <summary>What is to be done, by whom and by when; several at once.</summary>
public sealed partial class WorkList : IRoutes
{
    /// <summary>What became of one task of several.</summary>
    /// <param name="Why">Why nothing was recorded; null where it was.</param>
    public sealed record Result(WorkLine Line, string? Why);

    const string IsDone = "done";
    const string Snooze = "snooze";
    const string HandOver = "hand-over";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/work", Show).For(Roles.Caseworker, Roles.Coordinator).InMenu(Text.Key("Work list"), 15);
        routes.MapPost("/work", Act).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, WorkQuery work, DueSteps steps, PlansToApprove plans, Looking looking, IAccounts accounts, CancellationToken ct) =>
        Reply.Page<WorkList>(await Parameters(form, work, steps, plans, looking, accounts, [], ct));

    static async Task<IResult> Act(FormInput form, WorkQuery work, DueSteps steps, PlansToApprove plans, Looking looking, IAccounts accounts, Acting acting, IEngine engine, Text T, CancellationToken ct)
    {
        var tasks = form.Ids("tasks");
        var command = Command(form);
        if (form.Failed) return Reply.Refused<WorkList>(await Parameters(form, work, steps, plans, looking, accounts, [], ct));
        var (results, recorded) = (new List<Result>(), new List<Guid>());
        foreach (var line in await work.Of(tasks, ct))
        {
            // One act a task, each with an id of its own: sent again, what was recorded stays recorded once.
            var outcome = await engine.Execute(command(line.Row), acting.Act(Ids.Of("bulk", form.CommandId, line.Row.Task)), ct);
            results.Add(new Result(line, Why(outcome, T)));
            if (outcome is Done done) recorded.AddRange(done.Events.Select(e => e.Id));
        }
        await work.TakenIn(recorded, ct);
        return Reply.Page<WorkList>(await Parameters(form, work, steps, plans, looking, accounts, results, ct));
    }

    static Func<WorkRow, ICommand> Command(FormInput form)
    {
        switch (form.OneOf("act", [IsDone, Snooze, HandOver]))
        {
            case Snooze:
                var due = form.Date("due");
                return row => new SnoozeTask(row.Journey, row.Task, due);
            case HandOver:
                var to = form.Required("for");
                return row => new HandOverTask(row.Journey, row.Task, to);
            default:
                return row => new DoTask(row.Journey, row.Task);
        }
    }

    static string? Why(Outcome outcome, Text T) => outcome switch
    {
        Refused { Refusal: var refusal } => T.Of(refusal),
        Conflict => T["Somebody else changed this meanwhile. Look at it again, then decide."],
        _ => null,
    };

    static async Task<object> Parameters(
        FormInput form, WorkQuery work, DueSteps steps, PlansToApprove plans, Looking looking, IAccounts accounts, IReadOnlyList<Result> results, CancellationToken ct)
    {
        var found = await work.Find(form, ct);
        var places = await looking.Gazetteer(ct);
        var people = new List<Account>();
        foreach (var territory in places.Options)
            people.AddRange((await accounts.In(territory.Value, ct)).Where(a => a.Role is Roles.Caseworker or Roles.Coordinator));
        return new
        {
            Form = form, Found = found, Results = results, Places = places, looking.Today, People = people.DistinctBy(a => a.Id).ToList(),
            Steps = await steps.Find(found.Whose, work.Until(found.When), Paged.Asked(form, "steps"), ct),
            Plans = await plans.Find(Paged.Asked(form, "plans"), ct),
            Overdue = await looking.Rows<CommitmentRow>(
                $"select * from views.commitments where {Looking.InScope} and status = 'open' and due < $2 order by due, title", [looking.Scope, looking.Today], ct),
        };
    }
}
