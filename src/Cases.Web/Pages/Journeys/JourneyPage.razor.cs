using Cases.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>A person's file: what matters now, what can be done now, and all that happened.</summary>
public sealed partial class JourneyPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/journeys/{id:guid}", async (Guid id, FormInput form, JourneyFiles files, Looking looking, TimeProvider time, CancellationToken ct) =>
            await files.Journey(id, ct) is { } file
                ? Reply.Page<JourneyPage>(new { File = file, Form = form, Glance = await AtAGlance.Of(file, looking, time, ct) })
                : Results.NotFound())
            .For(Roles.Caseworker, Roles.Coordinator);
}

/// <summary>An act that the journey's state allows.</summary>
/// <param name="Path">Under the journey's own.</param>
/// <param name="First">True for what comes next most often.</param>
public sealed record ActLink(string Path, string Label, bool First = false);

static class ActLinks
{
    public static IEnumerable<ActLink> For(JourneyFile file, Text T) => file.Person.Erased
        ? Erased(file.Journey, T)
        : [.. Next(file.Journey, T), .. Always(T), .. Tags(file, T), .. Open(file.Journey, T)];

    static IEnumerable<ActLink> Tags(JourneyFile file, Text T)
    {
        if (file.Definition.Tags is { Count: > 0 }) yield return new("tag", T["Put a tag on"]);
        if (file.Row.Tags.Count > 0) yield return new("untag", T["Take a tag off"]);
    }

    static IEnumerable<ActLink> Erased(Journey journey, Text T)
    {
        if (journey.IsOpen) yield return new("withdraw", T["Leave the programme"]);
    }

    static IEnumerable<ActLink> Next(Journey journey, Text T) => journey.Status switch
    {
        JourneyStatus.Applied => [new("enrol", T["Enrol"], true), new("waitlist", T["Put on the waiting list"]), new("deny", T["Deny the application"])],
        JourneyStatus.Waitlisted => [new("enrol", T["Enrol"], true), new("deny", T["Deny the application"])],
        JourneyStatus.Active => [new("phase", T["Begin a phase"]), new("pause", T["Pause the journey"]), new("complete", T["Complete the journey"])],
        JourneyStatus.Paused => [new("resume", T["Resume the journey"], true)],
        JourneyStatus.Transferred => [],
        _ => [new("reopen", T["Reopen the journey"])],
    };

    static IEnumerable<ActLink> Always(Text T) =>
    [
        new("note", T["Add a note"], true), new("contact", T["Record a contact"], true), new("message", T["Send an e-mail"]), new("documents", T["Attach a document"]), new("task", T["Set a task"]), new("survey", T["Record a survey"]),
        new("consents", T["Record a consent"]), new("contact-details", T["Change contact details"]),
        new("relations", T["Record a relation"]),
        new("needs", T["Note languages and needs"]),
        new("roles/start", T["Add a category"]), new("roles/end", T["End a category"]),
    ];

    static IEnumerable<ActLink> Open(Journey journey, Text T)
    {
        if (!journey.IsOpen) yield break;
        yield return new("caseworker", T["Assign a caseworker"]);
        yield return new("refer", T["Refer the person"]);
        yield return new("goal", T["Set a goal"]);
        if (journey.IsUnderWay) yield return new("transfer", T["Transfer the journey"]);
        yield return new("withdraw", T["Leave the programme"]);
    }
}
