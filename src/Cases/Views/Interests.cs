using Cases.Engine;
using Cases.Enrolment;

namespace Cases.Views;

public sealed record InterestRow(
    Guid Interest, InterestFrom From, string? Territory, Personal Name, Personal? Email, Personal? Phone, Personal? Organisation,
    Personal? Message, string? Language, SearchText Search, DateOnly ExpressedOn, InterestStatus Status, DateOnly? AnsweredOn, Guid? Journey);

/// <summary>What came in by the public door, and what became of it.</summary>
public sealed class Interests : StreamView<InterestRow>
{
    public override string Name => "interests";

    public override int Definition => 2;

    public override IReadOnlyList<string> Indexes { get; } =
        ["(expressed_on, interest) include (territory) where status = 'open'", "(answered_on desc, interest) include (territory) where status <> 'open'"];

    protected override string StreamType => Interest.StreamType;

    public override InterestRow? Apply(InterestRow? row, RecordedEvent e) => e.Data switch
    {
        InterestExpressed i => new InterestRow(e.Stream, i.From, i.Territory, i.Name, i.Email, i.Phone, i.Organisation, i.Message, i.Language,
            new SearchText([.. new[] { i.Name, i.Organisation, i.Email, i.Phone }.OfType<Personal>()]),
            e.OccurredOn, InterestStatus.Open, AnsweredOn: null, Journey: null),
        InterestDeclined when row is not null => row with { Status = InterestStatus.Declined, AnsweredOn = e.OccurredOn },
        InterestFollowedUp f when row is not null =>
            row with { Status = InterestStatus.FollowedUp, AnsweredOn = e.OccurredOn, Journey = f.Journey },
        _ => row,
    };
}
