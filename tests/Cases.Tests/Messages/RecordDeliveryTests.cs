using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;

namespace Cases.Tests.Messages;

public sealed class RecordDeliveryTests
{
    static readonly Guid Id = new("00000000-0000-0000-0000-00000000b001");

    static readonly RecordDelivery Delivered = new(Id, MessageRoute.Smtp);

    static Act System => Acts.By(Role.System);

    static Scenario Requested(params IEvent[] then) => new Scenario().Given<Message>(Id, [new MessageRequested("lyon", Samples.Person, null, Samples.Journey, null,
        ContactChannel.Email, Templates.AppointmentReminder, 1, "fr", Personal.Of("Rappel"), Personal.Of("Bonjour")), .. then]);

    [Fact]
    public void Says_that_the_message_left() => Requested().When(Delivered, System).Then<Message>(Id, new MessageSent(MessageRoute.Smtp));

    [Fact]
    public void A_second_delivery_changes_nothing() => Requested(new MessageSent(MessageRoute.Smtp)).When(Delivered, System).ThenNothing();

    [Fact]
    public void A_message_that_has_failed_stays_so() => Requested(new MessageFailed(DeliveryFault.NoConsent)).When(Delivered, System).ThenNothing();

    [Fact]
    public void Refuses_a_message_nobody_asked_for() => new Scenario().When(Delivered, System).ThenRefused(Refusals.NotFound, "messageId");

    [Fact]
    public void Refuses_a_person_who_sends_it() => Requested().When(Delivered, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
