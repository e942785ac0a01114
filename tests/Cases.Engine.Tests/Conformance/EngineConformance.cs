using Cases.Engine;

namespace Cases.Engine.Tests.Conformance;

/// <summary>What every engine must do. An empty subclass enrols one.</summary>
public abstract class EngineConformance : IAsyncLifetime
{
    IEngineUnderTest subject = null!;

    protected abstract Task<IEngineUnderTest> Start();

    IEngine Engine => subject.Engine;

    public async ValueTask InitializeAsync() => subject = await Start();

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    static readonly Guid A = TestActs.Id(1);
    static readonly Guid B = TestActs.Id(2);

    Task<Outcome> Send(ICommand command, Act? act = null) => Engine.Execute(command, act ?? TestActs.New());

    [Fact]
    public async Task Records_what_was_decided_in_order()
    {
        await Send(new OpenShelf(A));
        var done = (await Send(new PutThing(A, "cup"))).ShouldBeOfType<Done>();

        done.Events.ShouldBe([new Recorded(A, 2, done.Events[0].Id, "thing-put")]);
        (await Engine.History(A)).Select(e => e.Data).ShouldBe([new ShelfOpened("lyon", null, int.MaxValue), new ThingPut("cup")]);
    }

    [Fact]
    public async Task Keeps_the_circumstances_of_the_act()
    {
        var act = TestActs.New("worker-7") with { Reason = Personal.Of("because"), Source = "test", OccurredOn = new DateOnly(2024, 9, 1), Causation = B };
        await Send(new OpenShelf(A), act);

        var e = (await Engine.History(A)).ShouldHaveSingleItem();
        (e.Actor, e.Role, e.Source, e.OccurredOn, e.CommandId, e.Causation, e.Territory, e.Version, e.StreamType, e.Type).ShouldBe(
            ("worker-7", Role.Caseworker, "test", new DateOnly(2024, 9, 1), act.CommandId, (Guid?)B, "lyon", 1L, "shelf", "shelf-opened"));
        e.Reason.ShouldNotBeNull().IsSealed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_personal_text_is_sealed_in_the_log()
    {
        await Send(new OpenShelf(A));
        await Send(new PutThing(A, "cup", Personal.Of("Amina’s")));

        var put = (ThingPut)(await Engine.History(A))[1].Data;
        put.Note!.IsSealed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_records_nothing()
    {
        await Send(new OpenShelf(A, Room: 0));
        (await Send(new PutThing(A, "cup"))).ShouldBe(new Refused(PutThing.Full));

        (await Engine.History(A)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_role_that_may_not_send_the_command_is_refused()
    {
        (await Send(new OpenShelf(A), TestActs.New() with { Role = Role.Auditor })).ShouldBe(new Refused(Refusals.RoleNotAllowed));
        (await Engine.History(A)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_of_another_territory_is_refused()
    {
        await Send(new OpenShelf(A));
        var stranger = TestActs.New() with { Scope = new HashSet<string> { "grenoble" } };
        (await Send(new PutThing(A, "cup"), stranger)).ShouldBe(new Refused(Refusals.OutOfTerritory));
        (await Engine.History(A)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_gets_the_first_outcome_and_records_nothing()
    {
        await Send(new OpenShelf(A));
        var act = TestActs.New();
        var first = (Done)await Send(new PutThing(A, "cup"), act);
        var second = (Done)await Send(new PutThing(A, "cup"), act);

        second.Repeated.ShouldBeTrue();
        second.Events.ShouldBe(first.Events);
        (await Engine.History(A)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_retry_that_would_now_be_refused_gets_the_first_outcome()
    {
        var act = TestActs.New();
        await Send(new OpenShelf(A), act);
        (await Send(new OpenShelf(A), act)).ShouldBeOfType<Done>().Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_retries_at_once_record_once()
    {
        await Send(new OpenShelf(A));
        var act = TestActs.New();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Send(new PutThing(A, "cup"), act)));

        (await Engine.History(A)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Several_streams_change_together()
    {
        await Send(new OpenShelf(A));
        await Send(new OpenShelf(B));
        await Send(new PutThing(A, "cup"));
        var done = (Done)await Send(new MoveThing(A, B, "cup"));

        done.Events.Select(e => (e.Stream, e.Version, e.Type)).ShouldBe([(A, 3, "thing-taken"), (B, 2, "thing-put")]);
    }

    [Fact]
    public async Task Writers_on_one_stream_all_succeed_and_none_is_lost()
    {
        await Send(new OpenShelf(A));
        var sent = Enumerable.Range(0, 64).Select(i => Retried(() => Send(new PutThing(A, $"thing {i}"))));
        await Task.WhenAll(sent);

        var events = await Engine.History(A);
        events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, 65).Select(v => (long)v));
        events.Select(e => e.Data).OfType<ThingPut>().Select(p => p.Thing).Distinct().Count().ShouldBe(64);
    }

    [Fact]
    public async Task A_rule_holds_however_many_try_at_once()
    {
        await Send(new OpenShelf(A, Room: 5));
        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Retried(() => Send(new PutThing(A, $"thing {i}")))));

        (await Engine.History(A)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Movers_in_both_directions_neither_lose_nor_double_a_thing()
    {
        await Send(new OpenShelf(A));
        await Send(new OpenShelf(B));
        foreach (var i in Enumerable.Range(0, 8)) await Send(new PutThing(i % 2 == 0 ? A : B, $"thing {i}"));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            Retried(() => Send(i % 2 == 0 ? new MoveThing(A, B, $"thing {i % 8}") : new MoveThing(B, A, $"thing {i % 8}")))));

        var things = (await Things(A)).Concat(await Things(B));
        things.Order().ShouldBe(Enumerable.Range(0, 8).Select(i => $"thing {i}"));
    }

    [Fact]
    public async Task A_command_is_decided_again_when_what_it_looked_at_changed()
    {
        await Send(new OpenShelf(A));
        await Send(new OpenShelf(B));
        var once = false;
        await Send(new PutUnlessOvertaken(A, B, async () =>
        {
            if (once) return;
            once = true;
            await Send(new PutThing(A, "meanwhile"));
        }), TestActs.New() with { Role = Role.System });

        (await Things(B)).ShouldBe(["saw 1"]);
    }

    [Fact]
    public async Task A_command_that_is_always_overtaken_ends_in_a_conflict_that_names_the_other()
    {
        await Send(new OpenShelf(A));
        await Send(new OpenShelf(B));
        var outcome = await Send(
            new PutUnlessOvertaken(A, B, () => Send(new PutThing(A, "again"), TestActs.New("rival"))), TestActs.New() with { Role = Role.System });

        var conflict = outcome.ShouldBeOfType<Conflict>();
        (conflict.Stream, conflict.Actor, conflict.Since).ShouldSatisfyAllConditions(
            c => c.Stream.ShouldBe(A), c => c.Actor.ShouldBe("rival"), c => c.Since.ShouldAllBe(t => t == "thing-put"));
        (await Things(B)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_trail_holds_every_event_once_in_dense_positions_and_stream_order()
    {
        var shelves = Enumerable.Range(1, 10).Select(TestActs.Id).ToList();
        await Task.WhenAll(shelves.Select(s => Send(new OpenShelf(s))));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Retried(() => Send(new PutThing(shelves[i % 10], $"thing {i}")))));
        await subject.Settle();

        var trail = await Engine.Feed().ToListAsync();
        trail.Select(e => e.Position!.Value).ShouldBe(Enumerable.Range(0, 210).Select(p => (long)p));
        foreach (var stream in trail.GroupBy(e => e.Stream)) stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, 21).Select(v => (long)v));
    }

    [Fact]
    public async Task The_feed_can_be_read_in_part()
    {
        await Send(new OpenShelf(A));
        foreach (var i in Enumerable.Range(0, 5)) await Send(new PutThing(A, $"thing {i}"));
        await subject.Settle();

        (await Engine.Feed(2, 4).Select(e => e.Position).ToListAsync()).ShouldBe([2L, 3L]);
        (await Engine.Feed(6).ToListAsync()).ShouldBeEmpty();
    }

    /// <summary>A caller that does not give up on a conflict, as a person would.</summary>
    static async Task Retried(Func<Task<Outcome>> send)
    {
        while (await send() is Conflict) { }
    }

    async Task<IEnumerable<string>> Things(Guid shelf) =>
        (await Engine.History(shelf)).Aggregate(Shelf.Empty, (s, e) => Shelf.Evolve(s, e.Data)).Things;
}
