using Cases.Web.Commands;
using Cases.Web.Pages.Enrolment;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Web.Pages.People;

/// <summary>Finding people, for programs: the same search, the same territories as the pages.</summary>
public sealed class PeopleApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // A name in the body: an address is kept in too many places to hold one.
        routes.MapPost("/api/v1/people/search", async ([FromBody] PersonAsked asked, PersonSearch people, CancellationToken ct) =>
            Results.Json(await people.Find(asked.Name, ct), CommandCatalogue.Json)).For(Roles.Caseworker, Roles.Coordinator).DisableAntiforgery()
            .WithName("search-people").WithTags("People").WithSummary("Who has such a name, or nearly, ten at most, with why they were found.").Produces<IReadOnlyList<PersonFound>>();
        routes.MapGet("/api/v1/duplicates", async (LikelyDuplicates duplicates, int? page, CancellationToken ct) =>
            Results.Json(await duplicates.Pairs(Math.Clamp(page ?? 1, 1, 10_000), ct), CommandCatalogue.Json)).For(Roles.Coordinator)
            .WithName("duplicates").WithTags("People").WithSummary("Pairs of files that may be of one person, 25 a page, with why.").Produces<LikelyPairs>();
    }
}

/// <param name="Name">Names, or beginnings of them, in any order and script.</param>
public sealed record PersonAsked(string Name);
