using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Referrals;

/// <summary>Asks another territory, or a service, to take up a person's need: by the person's consent, or by a coordinator's recorded decision.</summary>
/// <param name="To">The code of the territory asked; null for a service.</param>
/// <param name="OrganisationId">The service asked; null for a territory.</param>
/// <param name="Theme">What it is about, as a code of the programme's definition.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record MakeReferral(
    Guid ReferralId, Guid JourneyId, string Theme, string? To = null, Guid? OrganisationId = null, Personal? Message = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        var asked = new Asked(
            To is { } code ? await streams.Load<Territory>(Territory.IdOf(code)) : null,
            OrganisationId is { } organisation ? await streams.Load<Organisation>(organisation) : null);
        return Handle(this, await streams.Load<Referral>(ReferralId), journey, await streams.Load<Programme>(journey.Programme),
            await streams.Load<Person>(journey.Person), asked, act);
    }

    /// <summary>Who is asked: one of the two.</summary>
    public sealed record Asked(Territory? Territory, Organisation? Organisation);

    public static Decision Handle(MakeReferral command, Referral referral, Journey journey, Programme programme, Person person, Asked asked, Act act)
    {
        if (referral.Exists) return Refusals.AlreadyExists.On("referralId");
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (!act.MayActIn(journey.Territory)) return Refusals.OutOfTerritory;
        if (command.To is null == command.OrganisationId is null) return Refusals.OneReceiver.On("to");
        if (command.To == journey.Territory) return Refusals.SameTerritory.On("to");
        if (asked.Territory is { Exists: false }) return Refusals.NotFound.On("to");
        if (asked.Organisation is { Exists: false }) return Refusals.NotFound.On("organisationId");
        if (programme.Definition?.Themes.Any(t => t.Code == command.Theme) != true) return Refusals.UnknownTheme.On("theme");
        var consents = person.ConsentsTo(Purposes.Sharing, act.OccurredOn);
        if (!consents && Override.Of(Refusals.ConsentNeeded, act) is { } kept) return kept;

        var made = Decision.Accept<Referral>(command.ReferralId, new ReferralMade(journey.Person, command.JourneyId, journey.Territory,
            command.To, command.OrganisationId, command.Theme, programme.Number, command.Message, !consents));
        return command.To is { } to && !person.IsKnownIn(to) ? made.And<Person>(journey.Person, new PersonShared(to, !consents)) : made;
    }
}
