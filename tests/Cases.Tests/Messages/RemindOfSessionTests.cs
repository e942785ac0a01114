using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Messages;

public sealed class RemindOfSessionTests
{
    static readonly DateTimeOffset Starts = new(2024, 10, 15, 12, 0, 0, TimeSpan.Zero);

    static readonly Letter Letter = new(Templates.SessionReminder, 1, "fr", Personal.Of("Rappel"), Personal.Of("Bonjour"));

    static readonly RemindOfSession Remind = new(LabSamples.Newcomer, LabSamples.SessionId, Starts, Letter);

    static readonly SessionScheduled Tomorrow = LabSamples.Scheduled with { Day = Acts.Day.AddDays(1), Starts = Starts, Ends = Starts.AddHours(2) };

    static readonly MessageRequested Requested = new("lyon", Samples.Person, null, LabSamples.Newcomer, LabSamples.SessionId, ContactChannel.Email,
        Templates.SessionReminder, 1, "fr", Letter.Title, Letter.Text);

    static readonly Act Rule = Acts.By(Role.System);

    static Scenario Expected(params IEvent[] then) => LabSamples.Enrolled()
        .Given<Person>(Samples.Person, new ContactDetailsGiven(Personal.Of("amina@example.org"), null), new ConsentGiven(Purposes.Contact, null))
        .Given<Session>(LabSamples.SessionId, [Tomorrow, new ParticipantInvited(LabSamples.Newcomer), .. then]);

    [Fact]
    public void Asks_for_the_reminder_to_be_sent() => Expected().When(Remind, Rule).Then<Message>(Remind.MessageId, Requested);

    [Fact]
    public void Reminds_nobody_twice() => Expected().Given<Message>(Remind.MessageId, Requested).When(Remind, Rule).ThenNothing();

    [Fact]
    public void A_session_that_moved_is_another_to_be_reminded_of() =>
        (Remind with { Starts = Starts.AddHours(1) }).MessageId.ShouldNotBe(Remind.MessageId);

    [Fact]
    public void The_same_instant_is_the_same_reminder_in_whatever_zone_it_is_written() =>
        (Remind with { Starts = Starts.ToOffset(TimeSpan.FromHours(2)) }).MessageId.ShouldBe(Remind.MessageId);

    [Fact]
    public void Refuses_a_time_at_which_it_does_not_start_any_more() =>
        Expected(new SessionMoved(Tomorrow.Day, Starts.AddHours(1), Starts.AddHours(3), "Salle 2")).When(Remind, Rule).ThenRefused(Refusals.OtherTime, "starts");

    [Fact]
    public void Refuses_a_session_that_has_begun() =>
        Expected().When(Remind, Rule with { Now = Starts }).ThenRefused(Refusals.OtherTime, "starts");

    [Fact]
    public void Refuses_a_session_that_was_called_off() => Expected(new SessionCancelled()).When(Remind, Rule).ThenRefused(Refusals.SessionCancelled, "sessionId");

    [Fact]
    public void Refuses_a_session_that_does_not_exist() =>
        Expected().When(Remind with { SessionId = LabSamples.Lab }, Rule).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_somebody_who_is_not_invited_any_more() =>
        Expected(new InvitationWithdrawn(LabSamples.Newcomer)).When(Remind, Rule).ThenRefused(Refusals.NotInvited, "journeyId");

    [Fact]
    public void Refuses_a_journey_that_has_ended() =>
        Expected().Given<Journey>(LabSamples.Newcomer, new JourneyWithdrawn("own-choice", 1, null)).When(Remind, Rule).ThenRefused(Refusals.JourneyNotActive, "journeyId");

    [Fact]
    public void Refuses_somebody_without_an_address() =>
        Expected().Given<Person>(Samples.Person, new ContactDetailsGiven(null, null)).When(Remind, Rule).ThenRefused(Refusals.NoEmail);

    [Fact]
    public void Refuses_somebody_who_withdrew_their_consent_to_being_contacted() =>
        Expected().Given<Person>(Samples.Person, new ConsentWithdrawn(Purposes.Contact)).When(Remind, Rule).ThenRefused(Refusals.ContactConsentNeeded);

    [Fact]
    public void Refuses_a_caseworker_who_has_letters_of_their_own() => Expected().When(Remind, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
