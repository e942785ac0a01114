using Cases.Engine;
using Cases.Training;

namespace Cases.Views;

/// <param name="Invitation">The session and the journey: <c>session/journey</c>.</param>
public sealed record InvitationRow(string Invitation, Guid Session, Guid Journey, string Territory, DateOnly InvitedOn);

/// <summary>Who is expected at which session.</summary>
public sealed class Invitations : View<string, InvitationRow>
{
    public override string Name => "invitations";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["(journey)"];

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        ParticipantInvited d => [KeyOf(e.Stream, d.Journey)],
        InvitationWithdrawn d => [KeyOf(e.Stream, d.Journey)],
        _ => [],
    };

    public override InvitationRow? Apply(InvitationRow? row, RecordedEvent e) => e.Data is ParticipantInvited d
        ? new InvitationRow(KeyOf(e.Stream, d.Journey), e.Stream, d.Journey, e.Territory, e.OccurredOn)
        : null;

    public static string KeyOf(Guid session, Guid journey) => $"{session}/{journey}";
}
