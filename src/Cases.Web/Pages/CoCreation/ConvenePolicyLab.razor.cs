using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.CoCreation;

public sealed partial class ConvenePolicyLab : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/labs/new", async (FormInput form, Looking looking, Text T, CancellationToken ct) =>
            Reply.Page<ConvenePolicyLab>(await Shown(form, looking, T, ct))).For(Roles.Coordinator);
        routes.MapPost("/labs/new", Post).For(Roles.Coordinator);
    }

    static async Task<IResult> Post(FormInput form, Looking looking, Sending sending, Text T, CancellationToken ct)
    {
        var edition = (await Open(looking, ct)).FirstOrDefault(e => e.Edition == form.Id("editionId"));
        var command = new Cases.CoCreation.ConvenePolicyLab(
            form.CommandId, form.Required("territory"), edition?.Programme ?? Guid.Empty, form.Required("title"), form.Enum<LabFormat>("format"), form.All("themes"),
            edition?.Edition, form.OptionalIds("cohortIds"), form.OptionalIds("organisers"),
            Days: [.. new[] { form.OptionalDate("first"), form.OptionalDate("last") }.OfType<DateOnly>().Distinct()], Place: form.Optional("place"));
        if (await sending.Send(form, () => command, T["The lab is convened"], ct)) return Reply.SeeOther($"/labs/{form.CommandId}");
        return Reply.Refused<ConvenePolicyLab>(await Shown(form, looking, T, ct));
    }

    static Task<IReadOnlyList<EditionRow>> Open(Looking looking, CancellationToken ct) =>
        looking.Rows<EditionRow>("select * from views.editions where closed_on is null order by starts desc", [], ct);

    static async Task<object> Shown(FormInput form, Looking looking, Text T, CancellationToken ct)
    {
        var (places, editions) = (await looking.Gazetteer(ct), await Open(looking, ct));
        var names = editions.ToDictionary(e => e.Edition, e => e.Name);
        var cohorts = await looking.Rows<CohortRow>($"select * from views.cohorts where {Looking.InScope} order by territory", [looking.Scope], ct);
        var themes = new List<Theme>();
        foreach (var programme in editions.Select(e => e.Programme).Distinct())
            themes.AddRange((await looking.State<Programme>(programme, ct)).Definition?.Themes ?? []);
        return new
        {
            Form = form, Editions = editions.Select(e => new Option(e.Edition.ToString(), e.Name)).ToList(),
            Territories = (IReadOnlyList<Option>)[.. places.Options, new(Act.Network, T["Whole network"])],
            Cohorts = cohorts.Where(c => names.ContainsKey(c.Edition)).Select(c => new Option(c.Cohort.ToString(), $"{names[c.Edition]} · {places.Name(c.Territory)}")).ToList(),
            Themes = themes.DistinctBy(t => t.Code).Select(t => new Option(t.Code, t.Name.In(T.Language.Tag))).ToList(),
            Organisers = await looking.Organisations(ct),
        };
    }
}
