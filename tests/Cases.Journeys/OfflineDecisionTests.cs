using Cases.Training;
using Microsoft.Playwright;
using static Cases.Journeys.Tests.Phone;

namespace Cases.Journeys.Tests;

/// <summary>What the phone could not send as it was, because the session or the people changed meanwhile: nothing is overwritten, nothing dropped unasked.</summary>
[Collection(OfflineRun.Name)]
public sealed class OfflineDecisionTests(Demonstration demonstration)
{
    [Fact]
    public async Task Where_somebody_else_called_the_roll_both_are_shown_and_the_person_decides_line_by_line()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);
        await visitor.Network(false);
        await MarkEverybody(visitor);
        await Queue(visitor, "1 waiting");
        await room.Record([.. room.Journeys.Take(19).Select((journey, i) => new RollCallLine(journey, i == 3 ? AttendanceStatus.Unexcused : AttendanceStatus.Present))]);

        await visitor.Network(true);
        await Says(visitor, "1 refused");
        await visitor.Page.GotoAsync("/offline/queue");
        var different = visitor.Main.Locator(".queue-lines > li").Filter(new() { HasText = Room.NameOf(4) });
        await Assertions.Expect(different).ToContainTextAsync("Present");
        await Assertions.Expect(different).ToContainTextAsync("Absent, unexcused");
        (await AccessibilityTests.Violations(visitor.Page)).Concat(await AccessibilityTests.Overflow(visitor.Page)).ShouldBeEmpty();
        await visitor.Main.GetByLabel($"{Room.NameOf(4)}: Correct to mine").CheckAsync();
        await visitor.Main.GetByLabel($"{Room.NameOf(20)}: Add to the sheet").CheckAsync();
        await visitor.Fill("Why are lines corrected?", "He came in after the others");
        await visitor.Press("Record what is ticked");
        await Says(visitor, "2 sent");

        var sheet = (await room.Sheet()).ToDictionary(line => line.Journey, line => line.Status);
        (sheet.Count, sheet[room.Journeys[3]], sheet[room.Journeys[19]], sheet[room.Journeys[0]]).ShouldBe((20, "present", "present", "present"));
    }

    [Fact]
    public async Task A_session_that_was_called_off_meanwhile_keeps_what_was_noted_until_it_is_thrown_away()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("fr", room, ColorScheme.Dark);
        await visitor.Network(false);
        await MarkEverybody(visitor);
        await Queue(visitor, "1 en attente");
        await room.Cancel();
        await visitor.Network(true);
        await Says(visitor, "Refus : 1");

        await visitor.Page.GotoAsync("/offline/queue");
        await Assertions.Expect(visitor.Main.Locator(".queue-act")).ToContainTextAsync(Room.NameOf(12));
        (await AccessibilityTests.Violations(visitor.Page)).ShouldBeEmpty();
        await visitor.Press("Throw mine away");

        await visitor.Sees("Rien n’attend sur cet appareil.");
    }

    [Fact]
    public async Task Who_left_meanwhile_is_named_and_the_others_are_sent_without_them()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);
        await visitor.Network(false);
        await MarkEverybody(visitor);
        await visitor.Main.GetByText("Somebody else came").ClickAsync();
        await Mark(visitor, 22, "Present");
        await Queue(visitor, "1 waiting");
        await room.LastLeaves();
        await visitor.Network(true);
        await Says(visitor, "1 refused");

        await visitor.Page.GotoAsync("/offline/queue");
        await Assertions.Expect(visitor.Main.Locator(".queue-problem")).ToContainTextAsync(Room.NameOf(22));
        await visitor.Press("Send without this person");
        await Says(visitor, "1 sent");

        (await room.Sheet()).Count.ShouldBe(20);
    }
}
