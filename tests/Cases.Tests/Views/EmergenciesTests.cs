using Cases.People;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class EmergenciesTests
{
    [Fact]
    public void Lists_each_time_a_file_was_shown()
    {
        var until = new DateTimeOffset(2024, 10, 14, 12, 0, 0, TimeSpan.Zero);

        var rows = new HandwrittenTrail().Record<Person>(Samples.Person, Samples.Registered, new EmergencyAccessOpened("caseworker-grenoble", until), new EmergencyAccessOpened("coordinator", until))
            .Rows(new Emergencies());

        rows.Select(r => (r.Person, r.Account, r.Until)).ShouldBe([(Samples.Person, "caseworker-grenoble", until), (Samples.Person, "coordinator", until)], ignoreOrder: true);
    }
}
