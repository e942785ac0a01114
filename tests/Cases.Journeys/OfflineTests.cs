using Microsoft.Playwright;
using static Cases.Journeys.Tests.Phone;

namespace Cases.Journeys.Tests;

/// <summary>A caseworker with a phone in a room of twenty, where the network goes and comes back.</summary>
[Collection(OfflineRun.Name)]
public sealed class OfflineTests(Demonstration demonstration)
{
    [Fact]
    public async Task A_roll_call_of_twenty_taken_without_a_network_arrives_once_and_is_corrected()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);

        await visitor.Network(false);
        await visitor.Page.ReloadAsync();
        await MarkEverybody(visitor);
        await Queue(visitor, "1 waiting");
        await visitor.Network(true);
        await Says(visitor, "1 sent");

        (await room.Sheet()).Select(line => line.Status).ShouldBe([.. Enumerable.Repeat("late", 1), .. Enumerable.Repeat("present", 19)], ignoreOrder: true);
        (await demonstration.Recorded(room, "roll-call-taken")).ShouldBe(1);
        await visitor.Page.GotoAsync(room.Path);
        await visitor.Main.GetByRole(AriaRole.Row, new() { Name = Room.NameOf(7) }).GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await visitor.Tick("Attendance", "Absent, excused");
        await visitor.Fill("What was wrong?", "She had called beforehand");
        await visitor.Press("Correct the attendance");
        await visitor.Sees("The attendance is corrected");
        (await room.Sheet()).Count(line => line.Status == "excused").ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_reply_and_sending_again_record_once()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("fr", room);
        await visitor.Page.RouteAsync("**/api/v1/record-roll-call", async route =>
        {
            (await route.FetchAsync()).Status.ShouldBe(200);
            await route.AbortAsync();
        });

        await MarkEverybody(visitor);
        await Queue(visitor, "1 en attente");
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ReloadAsync();
        await Says(visitor, "1 transmis");

        (await room.Sheet()).Count.ShouldBe(20);
        (await demonstration.Recorded(room, "roll-call-taken")).ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_session_loses_nothing_and_the_queue_goes_on_after_signing_in()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);
        await visitor.LoseSession();
        await MarkEverybody(visitor);
        await Queue(visitor, "1 waiting");
        await Says(visitor, "Sign in again: what waits is sent then");

        await visitor.SignIn(Caseworker);
        await Says(visitor, "1 sent");

        (await room.Sheet()).Count.ShouldBe(20);
    }

    [Fact]
    public async Task Names_are_sealed_in_the_browser_and_signing_out_asks_first_then_destroys_all_of_it()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);
        await visitor.Network(false);
        await MarkEverybody(visitor);
        await Queue(visitor, "1 waiting");
        var before = await Stored(visitor);
        await visitor.Page.RouteAsync("**/api/v1/record-roll-call", route => route.AbortAsync());
        await visitor.Network(true);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await visitor.Press("Throw it away and sign out");
        await visitor.Sees("You are signed out");

        before.ShouldContain("/roll-call");
        before.ShouldContain("not extractable");
        before.ShouldNotContain(Room.FamilyName);
        before.ShouldNotContain(Room.Title);
        (await Stored(visitor)).ShouldBe("");
    }

    [Fact]
    public async Task Marks_that_were_not_saved_survive_a_reload_without_a_network()
    {
        await using var coordinator = await demonstration.Visitor("en");
        await using var visitor = await demonstration.Prepared("en", await Room.Open(coordinator));
        await visitor.Network(false);
        await MarkEverybody(visitor);
        while (!(await Stored(visitor)).Contains("draft of", StringComparison.Ordinal)) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(Person(visitor, 1).GetByLabel("Late", new() { Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Somebody_who_walked_in_is_found_by_a_part_of_the_name_and_goes_with_the_others()
    {
        await using var coordinator = await demonstration.Visitor("en");
        var room = await Room.Open(coordinator);
        await using var visitor = await demonstration.Prepared("en", room);
        await MarkEverybody(visitor);
        await visitor.Main.GetByText("Somebody else came").ClickAsync();
        await visitor.Fill("Search by name", "róom 21");
        await visitor.Sees("1 found");
        await Mark(visitor, 21, "Present");
        await visitor.Press("Record the roll call");
        await Says(visitor, "The roll call is recorded");

        (await room.Sheet()).Count.ShouldBe(21);
    }

    [Fact]
    public async Task Who_was_not_marked_is_named_beside_the_line_and_in_the_summary_before_anything_is_queued()
    {
        await using var coordinator = await demonstration.Visitor("en");
        await using var visitor = await demonstration.Prepared("en", await Room.Open(coordinator));
        await visitor.Network(false);
        await visitor.Press("Record the roll call");
        await Assertions.Expect(visitor.Main.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(20);
        await visitor.Press("Everybody else is present");
        await Person(visitor, 5).GetByText("Hours or note").ClickAsync();
        await Person(visitor, 5).GetByLabel("Hours attended").FillAsync("9");
        await visitor.Press("Record the roll call");

        await Assertions.Expect(visitor.Main.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Assertions.Expect(Person(visitor, 5)).ToContainTextAsync("Hours are more than 0 and at most 3");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }
}
