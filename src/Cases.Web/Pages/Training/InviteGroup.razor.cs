using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Invites whoever a filter finds, and says who is not invited and why.</summary>
public sealed partial class InviteGroup : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{id:guid}/invite-group", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/sessions/{id:guid}/invite-group", Post).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Get(Guid id, FormInput form, Looking looking, GroupSearch search, CancellationToken ct) =>
        await looking.Find<SessionRow>(id, ct) is { } session
            ? Reply.Page<InviteGroup>(new { Form = form, Session = session, Group = await search.Find(session, form, ct) }) : Results.NotFound();

    static async Task<IResult> Post(Guid id, FormInput form, Looking looking, GroupSearch search, Sending sending, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var group = await search.Find(session, form, ct);
        var done = $"{T.Count(group.Wanted.Count, "{0} person is invited", "{0} people are invited")}. "
            + T.Count(group.Others.Count, "{0} is passed over: the list says why", "{0} are passed over: the list says why");
        if (await sending.Send(form, () => new Cases.Training.InviteGroup(id, [.. group.Wanted.Select(line => line.Who.Journey)]), done, ct))
            return Reply.SeeOther($"/sessions/{id}/invite-group{QueryString.Create(GroupSearch.Filters.Select(name => KeyValuePair.Create(name, form.Optional(name))))}");
        return Reply.Refused<InviteGroup>(new { Form = form, Session = session, Group = group });
    }
}
