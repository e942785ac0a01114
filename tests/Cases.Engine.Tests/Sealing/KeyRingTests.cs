using Cases.Engine.Tests.Views;
using Cases.Postgres.Sealing;

namespace Cases.Engine.Tests.Sealing;

public sealed class KeyRingTests : ViewsTest
{
    [Fact]
    public async Task A_key_that_many_ask_for_at_once_is_one_and_found_by_all()
    {
        for (var round = 0; round < 40; round++)
        {
            var subject = Guid.CreateVersion7();
            await Subject.Keys.Find(subject);

            var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Subject.Keys.KeyFor(subject).AsTask())));

            keys.Select(Convert.ToHexString).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_is_read_while_others_read_it_is_never_taken_for_erased()
    {
        for (var round = 0; round < 40; round++)
        {
            var subject = Guid.CreateVersion7();
            await Subject.Keys.KeyFor(subject);
            var cold = new KeyRing(Subject.Source, MasterKey.Of(new byte[32]), TimeProvider.System);

            var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => cold.Find(subject).AsTask())));

            keys.ShouldAllBe(key => key != null);
        }
    }

    [Fact]
    public async Task A_reading_that_ends_after_the_erasure_does_not_bring_the_key_back_into_memory()
    {
        var subject = Guid.CreateVersion7();
        Subject.Keys.Forget(subject);
        await Subject.Keys.KeyFor(subject);

        (await Subject.Keys.Find(subject)).ShouldBeNull();
    }
}
