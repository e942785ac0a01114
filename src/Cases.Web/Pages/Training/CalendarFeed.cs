using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Training;

/// <summary>The sessions an account would see, for a calendar program that cannot sign in: by the secret of its link, and only while the account may see them.</summary>
public sealed class CalendarFeed : IRoutes
{
    /// <summary>The secret is in the query, which is on no trace.</summary>
    public const string Path = "/calendar.ics";

    const int DaysBack = 90;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Get).ForAnyone();

    static async Task<IResult> Get(
        string? key, CalendarLinks links, IAccounts accounts, NpgsqlDataSource source, TimeProvider time, CancellationToken ct)
    {
        if (key is null || await links.AccountOf(key, ct) is not { } id || await accounts.Find(id, ct) is not { Role: Roles.Caseworker or Roles.Coordinator } account)
            return Results.NotFound();
        var scope = account.Territories is [] ? null : account.Territories.Append(Act.Network).ToArray();
        return Results.Text(ICalendar.Of(await Read(source, scope, time, ct)), ICalendar.ContentType);
    }

    /// <summary>At most 2000 sessions of these territories, from ninety days ago on; of all where null.</summary>
    internal static Task<IReadOnlyList<SessionRow>> Read(NpgsqlDataSource source, string[]? scope, TimeProvider time, CancellationToken ct) => source.Query<SessionRow>(
        "select * from views.sessions where ($1::text[] is null or territory = any($1)) and starts >= $2 order by starts, session limit 2000",
        [scope, time.GetUtcNow().AddDays(-DaysBack)], ct);
}
