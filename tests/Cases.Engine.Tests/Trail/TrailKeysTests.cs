using Cases.Postgres.Trail;

namespace Cases.Engine.Tests.Trail;

public sealed class TrailKeysTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Made_by_many_at_once_are_the_same_for_all()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = Path.Combine(folder.FullName, $"{round}");
            var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TrailKeys.LoadOrCreate(path, "cases.example/trail"))));

            all.Select(keys => string.Join(' ', keys.Verifying)).Distinct().Count().ShouldBe(1);
            Directory.GetFiles(path).Length.ShouldBe(2);
        }
    }
}
