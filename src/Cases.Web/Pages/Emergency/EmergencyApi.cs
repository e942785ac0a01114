using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Web.Pages.Emergency;

/// <summary>Files of other territories in an emergency, for programs: the same search, the same hours, the same access log. <c>open-in-emergency</c> opens one.</summary>
public sealed class EmergencyApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/emergency/search", async ([FromBody] SomebodyAsked asked, OtherTerritories others, CancellationToken ct) =>
            Results.Json(await others.Find($"{asked.GivenName} {asked.FamilyName}", asked.BirthDate, ct), CommandCatalogue.Json)).For(Roles.Caseworker, Roles.Coordinator).DisableAntiforgery()
            .WithName("emergency-search").WithTags("Emergency").WithSummary("The ids of people of all these names, born on this day. The search is in the access log, whether it finds anybody or not.")
            .Produces<IReadOnlyList<Guid>>();
        routes.MapGet("/api/v1/emergency/{person:guid}", Shown).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("emergency").WithTags("Emergency").WithSummary("A person’s file while it is shown to you in an emergency. Recorded in the access log.")
            .Produces<PersonShown>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Shown(Guid person, JourneyFiles files, Text T, CancellationToken ct)
    {
        if (await files.InEmergency(person, ct) is not { } file) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        return Results.Json(new PersonShown(person, JourneyFiles.NameOf(file.Person, file.Open), file.Open(file.Person.Email), file.Open(file.Person.Phone), file.Person.Language, file.Until,
            [.. file.Files.Select(f => new JourneyShown(f.Id, f.Row.Territory, f.Row.Status.ToString(), f.Row.Caseworker,
                [.. TimelineEntry.Of(f, T).Select(e => new EntryShown(e.Event.OccurredOn, e.Said.What, e.Said.Detail, e.CorrectedBecause))]))]), CommandCatalogue.Json);
    }
}

/// <param name="BirthDate">As yyyy-MM-dd.</param>
public sealed record SomebodyAsked(string GivenName, string FamilyName, DateOnly BirthDate);

/// <param name="Until">From that instant on no more.</param>
/// <param name="Journeys">The last applied for first.</param>
public sealed record PersonShown(Guid Person, string? Name, string? Email, string? Phone, string? Language, DateTimeOffset Until, IReadOnlyList<JourneyShown> Journeys);

/// <param name="Entries">The newest first, in the language the request accepts.</param>
public sealed record JourneyShown(Guid Journey, string Territory, string Status, string? Caseworker, IReadOnlyList<EntryShown> Entries);

/// <param name="CorrectedBecause">Why it was put right; null for what stands.</param>
public sealed record EntryShown(DateOnly Day, string What, string? Detail, string? CorrectedBecause);
