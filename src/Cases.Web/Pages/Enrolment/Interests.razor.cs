using Cases.Enrolment;
using Cases.Views;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Enrolment;

/// <summary>What came in by the public door, the longest waiting first.</summary>
public sealed partial class Interests : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/interests", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(FormInput form, Looking looking, CancellationToken ct) => Reply.Page<Interests>(new
    {
        Open = await Read("status = 'open'", "expressed_on, interest", Paged.Asked(form), looking, ct),
        Settled = await Read("status <> 'open'", "answered_on desc, interest", Paged.Asked(form, "answered"), looking, ct),
        Places = await looking.Gazetteer(ct),
    });

    static async Task<Paged<InterestFound>> Read(string standing, string order, int page, Looking looking, CancellationToken ct)
    {
        var where = new Where().Also(standing).And("territory = any ($?)", looking.Scope);
        var found = await looking.Page<InterestRow>("views.interests", where, order, page, ct: ct);
        return new Paged<InterestFound>(await InterestFound.Opened(found.Rows, looking, ct), found.Total, page);
    }
}

/// <summary>An expression of interest, opened. What was erased is null.</summary>
public sealed record InterestFound(InterestRow Row, string? Name, string? Organisation, string? Email, string? Phone, string? Message)
{
    public const string Field = "interestId";

    // One field was typed in: its first word is offered as the given name.
    public string? GivenName => Name?.Split(' ', 2)[0];

    public string? FamilyName => Name?.Split(' ', 2) is [_, var rest] ? rest : null;

    /// <summary>The one a form answers; null where it answers none, or none that waits in the reader's territories.</summary>
    public static async Task<InterestFound?> AnsweredBy(FormInput form, Looking looking, CancellationToken ct) =>
        Guid.TryParse(form[Field], out var id) && await looking.Find<InterestRow>(id, ct) is { Status: InterestStatus.Open } row
            ? (await Opened([row], looking, ct))[0] : null;

    public static async Task<IReadOnlyList<InterestFound>> Opened(IReadOnlyList<InterestRow> rows, Looking looking, CancellationToken ct)
    {
        var open = await looking.Opening(rows.SelectMany(r => new[] { r.Name, r.Organisation, r.Email, r.Phone, r.Message }), ct);
        return [.. rows.Select(r => new InterestFound(r, open(r.Name), open(r.Organisation), open(r.Email), open(r.Phone), open(r.Message)))];
    }
}
