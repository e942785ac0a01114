using Cases.Auditing;
using Cases.Tests.Auditing;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class MandatesTests
{
    static HandwrittenTrail Given => new HandwrittenTrail().Record<Mandate>(Mandated.Id, Mandated.Given);

    static MandateRow Row(HandwrittenTrail trail) => trail.Rows(new Mandates()).ShouldHaveSingleItem();

    [Fact]
    public void Shows_what_is_opened_for_whom_and_until_when() =>
        Row(Given).ShouldSatisfyAllConditions(
            row => (row.Auditor, row.Territory, row.Until, row.RevokedOn).ShouldBe(("auditor", "lyon", Mandated.Given.Until, null)),
            row => row.Opens.ShouldBe(["Names", "Reasons"]));

    [Fact]
    public void Counts_how_often_something_was_opened() =>
        Row(Given.Record<Mandate>(Mandated.Id, new FieldsOpened("", 3)).Record<Mandate>(Mandated.Id, new FieldsOpened("", 0))).Openings.ShouldBe(2);

    [Fact]
    public void Shows_the_day_it_was_revoked() => Row(Given.On(2024, 10, 20).Record<Mandate>(Mandated.Id, new MandateRevoked())).RevokedOn.ShouldBe(new DateOnly(2024, 10, 20));
}
