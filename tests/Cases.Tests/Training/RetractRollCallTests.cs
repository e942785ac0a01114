using Cases.Engine;
using Cases.Journeys;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class RetractRollCallTests
{
    static readonly RetractRollCall Retract = new(LabSamples.SessionId, [LabSamples.Newcomer]);

    static readonly Act Wrong = Acts.Coordinator.Because("The wrong session");

    [Fact]
    public void Takes_back_the_sheet_and_every_line() =>
        LabSamples.RollCall().When(Retract, Wrong)
            .Then<Session>(LabSamples.SessionId, new RollCallRetracted(LabSamples.Sheet))
            .Then<Journey>(LabSamples.Newcomer, new AttendanceRetracted(4, LabSamples.SessionId));

    [Fact]
    public void Takes_back_a_line_as_it_was_corrected() =>
        LabSamples.RollCall(new AttendanceCorrected(4, LabSamples.SessionId, AttendanceStatus.Present, AttendanceStatus.Late, null)).When(Retract, Wrong)
            .Then<Journey>(LabSamples.Newcomer, new AttendanceRetracted(5, LabSamples.SessionId));

    [Fact]
    public void The_roll_can_be_called_anew() =>
        LabSamples.RollCall(new AttendanceRetracted(4, LabSamples.SessionId)).Given<Session>(LabSamples.SessionId, new RollCallRetracted(LabSamples.Sheet))
            .When(new RecordRollCall(LabSamples.SessionId, Samples.Other, [new RollCallLine(LabSamples.Newcomer, AttendanceStatus.Late)]), Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, new AttendanceRecorded(LabSamples.SessionId, Samples.Other, AttendanceStatus.Late, null, null));

    [Fact]
    public void Refuses_part_of_a_sheet() =>
        LabSamples.RollCall().When(Retract with { JourneyIds = [] }, Wrong).ThenRefused(Refusals.NotTheWholeSheet, "journeyIds");

    [Fact]
    public void Refuses_somebody_who_is_not_on_the_sheet() =>
        LabSamples.RollCall().When(Retract with { JourneyIds = [LabSamples.LocalActor] }, Wrong).ThenRefused(Refusals.NotTheWholeSheet, "journeyIds");

    [Fact]
    public void Refuses_without_a_reason() => LabSamples.RollCall().When(Retract, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_session_whose_roll_was_not_called() =>
        LabSamples.WithSession().When(Retract, Wrong).ThenRefused(Refusals.RollCallNotTaken);

    [Fact]
    public void Refuses_an_unknown_session() => Samples.InLyon().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_caseworker() => LabSamples.RollCall().When(Retract, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
