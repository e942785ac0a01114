using Cases.Engine;
using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

public sealed partial class ScheduleSession : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/new", async (FormInput form, Looking looking, CancellationToken ct) =>
            Reply.Page<ScheduleSession>(await Shown(form, looking, ct))).For(Roles.Coordinator);
        routes.MapPost("/sessions/new", Post).For(Roles.Coordinator);
    }

    static async Task<IResult> Post(FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct)
    {
        var command = Command(form, await Zone(form, looking, ct), T);
        if (await sending.Send(form, () => command, T["The session is planned"], ct))
            return Reply.SeeOther($"/sessions/{form.CommandId}");
        return Reply.Refused<ScheduleSession>(await Shown(form, looking, ct));
    }

    static Cases.Training.ScheduleSession Command(FormInput form, string? zone, Text T) => new(
        form.CommandId, form.Ids("cohortIds"), form.Enum<SessionKind>("kind"), form.Enum<SessionTrack>("track"), form.Required("title"),
        SessionTimes.Read(form, zone, T), form.Required("place"), form.Required("language"), form.OptionalId("policyLabId"), form.Optional("interpreter"),
        form["childcare"] == "true", form.Optional("capacity") is null ? null : form.Whole("capacity", 1),
        [.. form["facilitators"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The zone of the cohorts' territory; the installation's where they are of several.</summary>
    static async Task<string?> Zone(FormInput form, Looking looking, CancellationToken ct)
    {
        var ids = form.OptionalIds("cohortIds");
        var zones = (await ReadCohorts(looking, ct)).Where(c => ids.Contains(c.Cohort)).Select(c => c.Territory).Distinct().ToList();
        return zones is [var only] ? (await looking.Gazetteer(ct)).Zone(only) : null;
    }

    static Task<IReadOnlyList<CohortRow>> ReadCohorts(Looking looking, CancellationToken ct) =>
        looking.Rows<CohortRow>($"select * from views.cohorts where {Looking.InScope} order by enrolment_opens desc, territory", [looking.Scope], ct);

    static async Task<object> Shown(FormInput form, Looking looking, CancellationToken ct)
    {
        var places = await looking.Gazetteer(ct);
        var editions = (await looking.Rows<EditionRow>("select * from views.editions", [], ct)).ToDictionary(e => e.Edition, e => e.Name);
        var labs = await looking.Rows<PolicyLabRow>($"select * from views.policy_labs where {Looking.InScope} order by title", [looking.Scope], ct);
        return new
        {
            Form = form,
            Cohorts = (await ReadCohorts(looking, ct)).Select(c =>
                new Option(c.Cohort.ToString(), $"{editions.GetValueOrDefault(c.Edition)} · {places.Name(c.Territory)}")).ToList(),
            Labs = labs.Select(l => new Option(l.PolicyLab.ToString(), l.Title)).ToList(),
        };
    }
}
