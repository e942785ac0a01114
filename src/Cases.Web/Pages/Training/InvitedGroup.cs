using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Training;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>What the API answers to the invitation of many: what was recorded, and who was passed over.</summary>
public sealed record InvitedGroup(IReadOnlyList<Recorded> Events, bool Repeated, IReadOnlyList<InvitedGroup.Passed> PassedOver)
{
    /// <param name="Code">The refusal's, as where this journey alone were invited.</param>
    /// <param name="Detail">The same as a sentence, in the language the request accepts.</param>
    public sealed record Passed(Guid Journey, string Code, string Detail);

    /// <summary>Sifts once more by the command's own rule, the session being as it was before the act.</summary>
    public static async Task<InvitedGroup> Of(Cases.Training.InviteGroup command, Done done, Act act, Looking looking, Text T, CancellationToken ct)
    {
        var first = done.Events.Count == 0 ? long.MaxValue : done.Events.Min(e => e.Version);
        var session = (await looking.History(command.SessionId, ct)).Where(e => e.Version < first).Aggregate(Session.Empty, (state, e) => Session.Evolve(state, e.Data));
        var invitees = new List<Invitee>();
        foreach (var id in command.JourneyIds)
        {
            var journey = await looking.State<Journey>(id, ct);
            invitees.Add(new Invitee(id, journey.Population, session.Refuses(journey, await looking.State<Person>(journey.Person, ct), act)));
        }
        return new InvitedGroup(done.Events, done.Repeated, [.. Cases.Training.InviteGroup.Sift(session, invitees)
            .Where(sifted => sifted.Why is not null).Select(sifted => new Passed(sifted.Journey, sifted.Why!.Code, T.Of(sifted.Why)))]);
    }
}
