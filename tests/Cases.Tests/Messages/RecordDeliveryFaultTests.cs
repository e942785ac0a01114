using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;

namespace Cases.Tests.Messages;

public sealed class RecordDeliveryFaultTests
{
    static readonly Guid Id = new("00000000-0000-0000-0000-00000000b001");

    static readonly RecordDeliveryFault Failed = new(Id, DeliveryFault.AddressRefused);

    static Act System => Acts.By(Role.System);

    static Scenario Requested(params IEvent[] then) => new Scenario().Given<Message>(Id, [new MessageRequested(Act.Network, null, Samples.Other, null, null,
        ContactChannel.Email, Templates.InterestConfirmation, 1, "en", Personal.Of("Thank you"), Personal.Of("Hello")), .. then]);

    [Fact]
    public void Says_why_the_message_will_not_be_delivered() => Requested().When(Failed, System).Then<Message>(Id, new MessageFailed(DeliveryFault.AddressRefused));

    [Fact]
    public void A_message_that_left_stays_so() => Requested(new MessageSent(MessageRoute.Folder)).When(Failed, System).ThenNothing();

    [Fact]
    public void Refuses_a_message_nobody_asked_for() => new Scenario().When(Failed, System).ThenRefused(Refusals.NotFound, "messageId");

    [Fact]
    public void Refuses_a_person_who_sends_it() => Requested().When(Failed, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
