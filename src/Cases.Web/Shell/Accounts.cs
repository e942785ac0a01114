using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Web.Shell;

/// <summary>Someone who may sign in.</summary>
/// <param name="Id">What they type as their name, and what the trail calls them; never changes.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Territories">The territories they work in; none means all of them.</param>
/// <param name="Language">The language in which they first see the pages.</param>
public sealed record Account(string Id, string Role, IReadOnlyList<string> Territories, string Language, string DisplayName)
{
    public const string TerritoryClaim = "territory";

    /// <summary>What a browser files under, for whoever is signed in: always the same for an account, without saying which.</summary>
    public static string MarkOf(ClaimsPrincipal user) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("cases account " + user.FindFirstValue(ClaimTypes.NameIdentifier))))[..24];

    public ClaimsPrincipal Principal(string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Id),
            new(ClaimTypes.Name, DisplayName),
            new(ClaimTypes.Role, Role),
            .. Territories.Select(territory => new Claim(TerritoryClaim, territory)),
        ],
        scheme));
}

/// <summary>Who has an account. A host without one lets nobody in.</summary>
public interface IAccounts
{
    /// <summary>The account, or null where it was withdrawn: its sessions end with the next request.</summary>
    ValueTask<Account?> Find(string id, CancellationToken cancel);

    /// <summary>The account whose password this is, or null. Takes as long for an unknown name as for a wrong password.</summary>
    ValueTask<Account?> Check(string id, string password, CancellationToken cancel);

    /// <summary>Everybody who works in the territory, by name.</summary>
    ValueTask<IReadOnlyList<Account>> In(string territory, CancellationToken cancel);
}
