using Cases.Web.Exports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cases.Web.Tests.Exports;

public sealed class PreparedExportsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    readonly Clock time = new();
    readonly Ending host = new();

    PreparedExports Exports => new(folder, time, host, NullLogger<PreparedExports>.Instance);

    PreparedExport Asked(int number = 1) =>
        new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), "auditor", "trail.zip", "application/zip", null, "", time.GetUtcNow(), time.GetUtcNow());

    [Fact]
    public async Task Another_process_goes_on_with_what_is_in_the_folder()
    {
        await Exports.Begin(Asked(), (output, _, ct) => output.WriteAsync(new byte[5], ct).AsTask());

        Exports.Of("auditor").Single().Bytes.ShouldBe(5);
    }

    [Fact]
    public async Task Removing_it_stops_who_makes_it()
    {
        var exports = Exports;
        await exports.Begin(Asked(), (_, progress, _) =>
        {
            exports.Remove(Asked());
            progress(1, 2);
            throw new InvalidOperationException("Nobody stopped it.");
        });

        folder.EnumerateFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_breaks_off_leaves_no_file_and_says_so()
    {
        await Exports.Begin(Asked(), (output, _, _) =>
        {
            output.WriteByte(1);
            throw new IOException();
        });

        Exports.Of("auditor").Single().StateAt(time.GetUtcNow()).ShouldBe(PreparedState.Failed);
        folder.EnumerateFiles("*.export").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ends_with_the_process()
    {
        await Exports.Begin(Asked(), async (_, _, ct) =>
        {
            await host.Source.CancelAsync();
            ct.ThrowIfCancellationRequested();
        });

        Exports.Of("auditor").Single().StateAt(time.GetUtcNow()).ShouldBe(PreparedState.Failed);
    }

    [Fact]
    public void What_nobody_has_said_anything_of_for_a_minute_broke_off()
    {
        var left = Asked() with { Reached = 5, All = 10 };

        left.StateAt(left.Seen.AddMinutes(1)).ShouldBe(PreparedState.Running);
        left.StateAt(left.Seen.AddMinutes(1).AddTicks(1)).ShouldBe(PreparedState.Failed);
    }

    [Fact]
    public async Task Is_forgotten_after_a_day()
    {
        await Exports.Begin(Asked(), (output, _, ct) => output.WriteAsync(new byte[5], ct).AsTask());
        time.Now += TimeSpan.FromDays(1) + TimeSpan.FromTicks(1);

        Exports.Of("auditor").ShouldBeEmpty();
        folder.EnumerateFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_of_the_machine_reads_its_files()
    {
        await Exports.Begin(Asked(), (output, _, ct) => output.WriteAsync(new byte[5], ct).AsTask());

        folder.EnumerateFiles().Select(file => file.UnixFileMode).ShouldAllBe(mode => mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    public void Dispose()
    {
        host.Source.Dispose();
        folder.Delete(recursive: true);
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    sealed class Ending : IHostApplicationLifetime
    {
        public CancellationTokenSource Source { get; } = new();

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => Source.Token;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => Source.Cancel();
    }
}
