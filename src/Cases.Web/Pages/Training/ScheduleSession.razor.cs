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
        var single = Single(form, await Zone(form, looking, ct), T);
        var repeated = form.Optional("recurrence.everyWeeks") is not null;
        ICommand command = repeated ? Series(form, single) : single;
        if (await sending.Send(form, () => command, repeated ? T["The sessions are planned"] : T["The session is planned"], ct))
            return Reply.SeeOther($"/sessions/{(repeated ? ScheduleSeries.SessionIdOf(form.CommandId, 0) : form.CommandId)}");
        return Reply.Refused<ScheduleSession>(await Shown(form, looking, ct));
    }

    static Cases.Training.ScheduleSession Single(FormInput form, string? zone, Text T) => new(
        form.CommandId, form.Ids("cohortIds"), form.Enum<SessionKind>("kind"), form.Enum<SessionTrack>("track"), form.Required("title"),
        SessionTimes.Read(form, zone, T), form.Required("place"), form.Required("language"), form.OptionalId("policyLabId"), form.Optional("interpreter"),
        form["childcare"] == "true", form.Optional("capacity") is null ? null : form.Whole("capacity", 1),
        [.. form["facilitators"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    static ScheduleSeries Series(FormInput form, Cases.Training.ScheduleSession one) => new(
        form.CommandId, one.CohortIds, one.Kind, one.Track, one.Title, When(form), one.Place, one.Language, one.PolicyLabId, one.Interpreter,
        one.Childcare, one.Capacity, one.Facilitators);

    static Recurrence When(FormInput form) => new(
        form.Date("time.day"), form.Time("time.starts"), form.Time("time.ends"), form.Whole("recurrence.everyWeeks"),
        form.OptionalDate("recurrence.until"), form.Optional("recurrence.count") is null ? null : form.Whole("recurrence.count"));

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
