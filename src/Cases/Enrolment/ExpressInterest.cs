using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;

namespace Cases.Enrolment;

/// <summary>The public door: a newcomer, a local actor or a city says it would like to take part, and how to be reached.</summary>
/// <param name="MayBeContacted">Their consent to being contacted; nothing comes in by the public door without it.</param>
/// <param name="Confirmation">What they are written in answer; null for nothing.</param>
[By(Role.Public, Role.Participant, Role.Caseworker, Role.Coordinator)]
public sealed record ExpressInterest(
    Guid InterestId, InterestFrom From, Personal Name, Personal? Email = null, Personal? Phone = null, Personal? Organisation = null,
    Personal? Message = null, string? Territory = null, string? Language = null, bool? MayBeContacted = null, Letter? Confirmation = null) : ICommand
{
    public Guid MessageId => Ids.Of("confirmation", InterestId);

    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Interest>(InterestId), await streams.Load<Message>(MessageId), act);

    public static Decision Handle(ExpressInterest command, Interest interest, Message message, Act act)
    {
        if (interest.Version > 0 || message.Version > 0) return Refusals.AlreadyExists.On("interestId");
        if (command.Email is null && command.Phone is null) return Refusals.Unreachable.On("email");
        if (command is { From: InterestFrom.Organisation, Organisation: null }) return Refusals.Required.On("organisation");
        if (command.MayBeContacted is not true && (act.Role == Role.Public || command.Confirmation is not null))
            return Refusals.ContactConsentNeeded.On("mayBeContacted");
        var expressed = Decision.Accept<Interest>(command.InterestId, new InterestExpressed(command.From, command.Territory, command.Name,
            command.Email, command.Phone, command.Organisation, command.Message, command.Language, command.MayBeContacted));
        return command.Confirmation is { } letter ? Confirmed(command, letter, expressed) : expressed;
    }

    static Decision Confirmed(ExpressInterest command, Letter letter, Decision expressed)
    {
        if (command.Email is null) return Refusals.NoEmail.On("email");
        if (letter.Template != Templates.InterestConfirmation) return Refusals.UnknownTemplate.On("template");
        return expressed.And<Message>(command.MessageId, new MessageRequested(command.Territory ?? Act.Network, null, command.InterestId, null, null,
            ContactChannel.Email, letter.Template, letter.TemplateVersion, letter.Language, letter.Title, letter.Text));
    }
}
