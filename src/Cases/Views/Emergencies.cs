using Cases.Engine;
using Cases.People;

namespace Cases.Views;

/// <param name="Access">The event that opened it.</param>
/// <param name="Account">Who was shown the file.</param>
/// <param name="Until">From that instant on no more.</param>
public sealed record EmergencyRow(Guid Access, Guid Person, string Account, DateTimeOffset Since, DateTimeOffset Until);

/// <summary>Who was shown a file of another territory in an emergency.</summary>
public sealed class Emergencies : View<Guid, EmergencyRow>
{
    public override string Name => "emergencies";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["(account, until)", "(since)"];

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data is EmergencyAccessOpened ? [e.Id] : [];

    public override EmergencyRow? Apply(EmergencyRow? row, RecordedEvent e) =>
        e.Data is EmergencyAccessOpened d ? new EmergencyRow(e.Id, e.Stream, d.Account, e.RecordedAt, d.Until) : row;
}
