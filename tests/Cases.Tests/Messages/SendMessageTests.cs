using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Messages;

public sealed class SendMessageTests
{
    static readonly Guid Id = new("00000000-0000-0000-0000-00000000b001");

    static readonly Letter Letter = new(Templates.AppointmentReminder, 1, "fr", Personal.Of("Rappel"), Personal.Of("Bonjour"));

    static readonly SendMessage Send = new(Id, Samples.Journey, Letter);

    static readonly MessageRequested Requested = new("lyon", Samples.Person, null, Samples.Journey, null, ContactChannel.Email,
        Templates.AppointmentReminder, 1, "fr", Letter.Title, Letter.Text);

    static readonly ContactDetailsGiven Reachable = new(Personal.Of("amina@example.org"), null);

    static Scenario Consenting(params IEvent[] then) =>
        Samples.Enrolled().Given<Person>(Samples.Person, [Reachable, new ConsentGiven(Purposes.Contact, Acts.Day, Acts.Day), .. then]);

    [Fact]
    public void Asks_for_the_letter_to_be_sent() => Consenting().When(Send, Acts.Caseworker).Then<Message>(Id, Requested);

    [Fact]
    public void Reaches_somebody_whose_address_was_written_down_at_once() =>
        new Scenario()
            .Given<Person>(Samples.Person, Samples.Registered with { Email = Personal.Of("amina@example.org") }, new ConsentGiven(Purposes.Contact, null))
            .Given<Journey>(Samples.Journey, Samples.Submitted)
            .When(Send, Acts.Coordinator).Then<Message>(Id, Requested);

    [Fact]
    public void Names_the_session_it_is_about() =>
        Consenting().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled)
            .When(Send with { SessionId = LabSamples.SessionId }, Acts.Caseworker).Then<Message>(Id, Requested with { Session = LabSamples.SessionId });

    [Fact]
    public void Refuses_a_session_that_does_not_exist() =>
        Consenting().When(Send with { SessionId = LabSamples.SessionId }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_somebody_without_an_address() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new ConsentGiven(Purposes.Contact, null)).When(Send, Acts.Caseworker).ThenRefused(Refusals.NoEmail);

    [Fact]
    public void Refuses_an_address_that_no_longer_holds() =>
        Consenting(new ContactDetailsGiven(null, Personal.Of("06"))).When(Send, Acts.Caseworker).ThenRefused(Refusals.NoEmail);

    [Fact]
    public void Refuses_somebody_who_was_never_asked_for_their_consent() =>
        Samples.Enrolled().Given<Person>(Samples.Person, Reachable).When(Send, Acts.Caseworker).ThenRefused(Refusals.ContactConsentNeeded);

    [Fact]
    public void Refuses_somebody_whose_consent_was_withdrawn_even_to_a_coordinator_with_a_reason() =>
        Consenting(new ConsentWithdrawn(Purposes.Contact)).When(Send, Acts.Coordinator.Because("Urgent")).ThenRefused(Refusals.ContactConsentNeeded);

    [Fact]
    public void Goes_by_the_consent_of_today_whatever_day_the_act_is_of() =>
        Consenting().When(Send, Acts.Caseworker with { Today = Acts.Day.AddDays(1) }).ThenRefused(Refusals.ContactConsentNeeded);

    [Fact]
    public void Refuses_a_template_that_is_not_for_participants() =>
        Consenting().When(Send with { Letter = Letter with { Template = Templates.InterestConfirmation } }, Acts.Caseworker).ThenRefused(Refusals.UnknownTemplate, "template");

    [Fact]
    public void Refuses_a_message_requested_before() =>
        Consenting().Given<Message>(Id, Requested).When(Send, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "messageId");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() => Samples.InLyon().When(Send, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        Consenting(new PersonErased(ErasureGround.Request)).When(Send, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_person_who_was_merged_into_another() =>
        Consenting(new PersonMerged(Samples.Other)).When(Send, Acts.Caseworker).ThenRefused(Refusals.PersonMerged);

    [Fact]
    public void Refuses_another_territory() => Consenting().When(Send, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => Consenting().When(Send, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
