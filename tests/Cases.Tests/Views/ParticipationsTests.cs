using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ParticipationsTests
{
    static readonly Log Joined = new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted)
        .And<Journey>(LabSamples.Newcomer, new PolicyLabJoined(LabSamples.Lab))
        .And<Journey>(LabSamples.Newcomer, new ExperimentJoined(LabSamples.ExperimentId), Acts.Day.AddDays(7));

    [Fact]
    public void Says_since_when_somebody_is_in_a_lab()
    {
        var key = Participations.KeyOf(LabSamples.Newcomer, LabSamples.Lab);
        Joined.Row<ParticipationRow>(new Participations(), key)
            .ShouldBe(new ParticipationRow(key, LabSamples.Newcomer, Samples.Person, "lyon", LabSamples.Lab, null, Acts.Day));
    }

    [Fact]
    public void Says_since_when_somebody_is_in_an_experiment()
    {
        var key = Participations.KeyOf(LabSamples.Newcomer, LabSamples.ExperimentId);
        Joined.Row<ParticipationRow>(new Participations(), key)
            .ShouldBe(new ParticipationRow(key, LabSamples.Newcomer, Samples.Person, "lyon", null, LabSamples.ExperimentId, Acts.Day.AddDays(7)));
    }

    [Fact]
    public void Leaves_out_who_never_joined() =>
        new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted).And<Journey>(LabSamples.Newcomer, new PolicyLabJoined(LabSamples.Lab))
            .And<Journey>(LabSamples.Newcomer, new ParticipationRetracted(2, LabSamples.Lab, null))
            .Row<ParticipationRow>(new Participations(), Participations.KeyOf(LabSamples.Newcomer, LabSamples.Lab)).ShouldBeNull();
}
