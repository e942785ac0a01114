using System.Security.Cryptography;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Documents;

/// <summary>Puts a document on a person's file, closed journeys included. What it is, its content says; what could act by itself is refused.</summary>
/// <param name="FileName">As it is called where it comes from; what stands before the last slash is left out.</param>
/// <param name="Content">In JSON as base64.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AttachDocument(Guid JourneyId, DocumentKind Kind, Personal FileName, ReadOnlyMemory<byte> Content) : ICommand
{
    /// <summary>No installation takes more, in bytes; most take less.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(AttachDocument command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        // Nobody of another territory is told what was found in a file.
        if (!act.MayActIn(journey.Territory)) return Refusals.OutOfTerritory;
        var name = DocumentName.Of(command.FileName.Clear);
        if (name.Length == 0) return Refusals.Required.On("fileName");
        if (name.Length > DocumentName.Most) return Refusals.DocumentNameTooLong.On("fileName").With(DocumentName.Most);
        if (Inspection.Refuses(name, command.Content) is { } found) return found.On("content");
        var (content, format) = (command.Content, DocumentFormat.Of(command.Content)!);
        return Decision.Accept<Journey>(command.JourneyId, new DocumentAttached(Ids.Of("document", act.CommandId, command.JourneyId), command.Kind,
            format.MediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)), Personal.Of(name)) { Content = content });
    }
}
