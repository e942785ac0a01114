using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Pages.CoCreation;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.MicroExperiments;

/// <summary>The lab is chosen first: ideas and owners are its own.</summary>
public sealed partial class DesignExperiment : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/experiments/new", async (FormInput form, Looking looking, Text T, CancellationToken ct) =>
            Reply.Page<DesignExperiment>(await Shown(form, looking, T, ct))).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/experiments/new", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Post(FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct)
    {
        if (await looking.Find<PolicyLabRow>(form.Id("policyLabId"), ct) is not { } lab) return Results.NotFound();
        var command = new Cases.MicroExperiments.DesignExperiment(form.CommandId, lab.PolicyLab, form.Ids("ideaIds"), form.Required("title"),
            form.Required("hypothesis"), form.OptionalIds("organisations"), form.OptionalIds("owners"), form.OptionalDate("plannedStart"));
        if (await sending.Send(form, () => command, T["The design is recorded"], ct)) return Reply.SeeOther($"/experiments/{form.CommandId}");
        return Reply.Refused<DesignExperiment>(await Shown(form, looking, T, ct));
    }

    static async Task<object> Shown(FormInput form, Looking looking, Text T, CancellationToken ct)
    {
        var labs = await looking.Rows<PolicyLabRow>($"select * from views.policy_labs where {Looking.InScope} order by title", [looking.Scope], ct);
        var lab = labs.FirstOrDefault(l => l.PolicyLab.ToString() == form["policyLabId"]);
        var ideas = lab is null ? [] : new Ideas().Folded(await looking.History(lab.PolicyLab, ct));
        return new
        {
            Form = form, Lab = lab, Labs = labs.Select(l => new Option(l.PolicyLab.ToString(), l.Title)).ToList(),
            Ideas = ideas.Select(i => new Option(i.Idea.ToString(), i.Title, T[LabWords.Of(i.Status)])).ToList(),
            Organisations = await looking.Organisations(ct), People = lab is null ? [] : await LabPeople.Options(looking, lab.PolicyLab, T),
        };
    }
}
