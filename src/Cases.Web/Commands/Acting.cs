using System.Security.Claims;
using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Commands;

/// <summary>Makes the act of whoever is signed in: the one place where a request becomes who, in which role, where, when and why.</summary>
public sealed class Acting(IHttpContextAccessor http, TimeProvider time, Site site)
{
    /// <summary>The actor of what comes in by a door that is open to everybody.</summary>
    public const string Anybody = "public";

    ClaimsPrincipal User => http.HttpContext!.User;

    public string Actor => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    public Role Role => Enum.Parse<Role>(User.FindFirstValue(ClaimTypes.Role)!, ignoreCase: true);

    /// <summary>The territories the account works in; null for all.</summary>
    public IReadOnlySet<string>? Scope => User.FindAll(Account.TerritoryClaim).Select(c => c.Value).ToHashSet() is { Count: > 0 } territories ? territories : null;

    /// <summary>Whether the account's role may send such a command: pages show no button that would be refused.</summary>
    public bool May<TCommand>() where TCommand : ICommand => CommandCatalogue.RolesOf(typeof(TCommand)).Contains(Role);

    /// <summary><see cref="Scope"/> as SQL takes it: <c>$1::text[] is null or territory = any ($1)</c>.</summary>
    public string[]? Territories() => Scope?.ToArray();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), site.TimeZone).DateTime);

    /// <param name="commandId">Drawn when the form was shown, or chosen by the caller.</param>
    /// <param name="occurredOn">The day it happened; today when not said.</param>
    /// <param name="reason">Why, in the person's own words.</param>
    public Act Act(Guid commandId, DateOnly? occurredOn = null, string? reason = null) => new()
    {
        CommandId = commandId, Actor = Actor, Role = Role, Scope = Scope, OccurredOn = occurredOn ?? Today, Now = time.GetUtcNow(), Today = Today,
        Reason = Personal.OfNullable(reason),
    };

    /// <summary>The act of somebody who has no account, in the one territory they name.</summary>
    public Act ByAnybody(Guid commandId, string? territory) => new()
    {
        CommandId = commandId, Actor = Anybody, Role = Role.Public, Scope = territory is null ? new HashSet<string>() : new HashSet<string> { territory },
        OccurredOn = Today, Now = time.GetUtcNow(), Today = Today, Source = "public-form",
    };
}
