using Cases.Auditing;
using Cases.Engine;

namespace Cases.Views;

/// <param name="Opens">What is opened: the names of <see cref="PersonalKind"/>.</param>
/// <param name="Ground">Why it was given.</param>
/// <param name="Territory">Of which territory's entries; null for every one.</param>
/// <param name="Until">The last day on which anything is opened.</param>
/// <param name="Openings">How often something was opened under it.</param>
public sealed record MandateRow(
    Guid Mandate, string Auditor, IReadOnlyList<string> Opens, string? Territory, Guid? Person, DateOnly? RecordedFrom, DateOnly? RecordedTo, DateOnly Until,
    Personal? Ground, string GivenBy, DateOnly GivenOn, DateOnly? RevokedOn = null, int Openings = 0);

/// <summary>Every mandate to open personal texts, in force or not.</summary>
public sealed class Mandates : StreamView<MandateRow>
{
    public override string Name => "mandates";

    public override int Definition => 1;

    protected override string StreamType => Mandate.StreamType;

    public override MandateRow? Apply(MandateRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, MandateGiven d) => new MandateRow(
            e.Stream, d.Auditor, [.. d.Opens.Select(kind => kind.ToString())], d.For, d.Person, d.From, d.To, d.Until, e.Reason, e.Actor, e.OccurredOn),
        (null, _) => null,
        (_, MandateRevoked) => row with { RevokedOn = e.OccurredOn },
        (_, FieldsOpened) => row with { Openings = row.Openings + 1 },
        _ => row,
    };
}
