using Cases.Engine;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.FollowUp;

public sealed partial class MakeCommitment : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/commitments/new", async (FormInput form, Looking looking, CancellationToken ct) =>
            Reply.Page<MakeCommitment>(await Shown(form, looking, ct))).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/commitments/new", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Post(FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct)
    {
        var command = new Cases.FollowUp.MakeCommitment(form.CommandId, form.Required("territory"), form.Id("organisationId"),
            Personal.Of(form.Required("owner")), form.Required("title"), form.Date("due"), form.OptionalId("experimentId"), form.OptionalId("policyLabId"));
        if (await sending.Send(form, () => command, T["The commitment is recorded"], ct)) return Reply.SeeOther("/commitments");
        return Reply.Refused<MakeCommitment>(await Shown(form, looking, ct));
    }

    static async Task<object> Shown(FormInput form, Looking looking, CancellationToken ct)
    {
        var experiments = await looking.Rows<ExperimentRow>($"select * from views.experiments where {Looking.InScope} order by title", [looking.Scope], ct);
        var labs = await looking.Rows<PolicyLabRow>($"select * from views.policy_labs where {Looking.InScope} order by title", [looking.Scope], ct);
        return new
        {
            Form = form, looking.Today, Organisations = await looking.Organisations(ct), Territories = (await looking.Gazetteer(ct)).Options,
            Experiments = experiments.Select(e => new Option(e.Experiment.ToString(), e.Title)).ToList(),
            Labs = labs.Select(l => new Option(l.PolicyLab.ToString(), l.Title)).ToList(),
        };
    }
}
