using System.Collections.Concurrent;
using Cases.Engine;
using Cases.Postgres;

namespace Cases.Web.Imports;

public enum JobState { Trying, Tried, Recording, Recorded, Retracting, Retracted, Cancelled, Failed }

/// <summary>One account's import as it goes on behind the pages. The file is in memory only, and gone with the job.</summary>
public sealed class ImportJob
{
    internal ImportJob(ImportFile? file)
    {
        (File, State) = (file, file is null ? JobState.Retracting : JobState.Trying);
        var source = new CancellationTokenSource();
        (Stop, Cancel) = (source.Token, source.Cancel);
    }

    internal CancellationToken Stop { get; }

    internal Action Cancel { get; }

    /// <summary>Null for a retraction.</summary>
    public ImportFile? File { get; }

    public JobState State { get; internal set; }

    public int Done { get; internal set; }

    public int All { get; internal set; }

    public ImportResult? Result { get; internal set; }

    public int Retracted { get; internal set; }

    public IReadOnlyList<Kept> Kept { get; internal set; } = [];

    /// <summary>Why it failed, in English.</summary>
    public string? Problem { get; internal set; }

    public Task Running { get; internal set; } = Task.CompletedTask;

    public bool IsRunning => State is JobState.Trying or JobState.Recording or JobState.Retracting;
}

/// <summary>Imports of the accounts that are signed in, one an account. What was recorded stays when the process ends; the same file again goes on.</summary>
public sealed class ImportJobs(Store store)
{
    readonly ConcurrentDictionary<string, ImportJob> jobs = new();

    public ImportJob? Of(string account) => jobs.GetValueOrDefault(account);

    /// <summary>Tries a file out, in place of the account's last job.</summary>
    public ImportJob Try(Act act, ImportFile file) => Begin(act, new ImportJob(file), JobState.Tried, dry: true);

    /// <summary>Records the file that was tried; nothing when there is none.</summary>
    public void Record(Act act)
    {
        if (Of(act.Actor) is { State: JobState.Tried, File: { } file }) Begin(act, new ImportJob(file) { State = JobState.Recording }, JobState.Recorded, dry: false);
    }

    public void Retract(Act act, Guid import)
    {
        var job = Replace(act.Actor, new ImportJob(null));
        job.Running = Run(job, JobState.Retracted, async () =>
        {
            await Followed(job.Stop);
            var retraction = new Retraction(store, act) { Progress = (done, all) => (job.Done, job.All) = (done, all) };
            (job.Retracted, job.Kept) = await retraction.Run(import, job.Stop);
        });
    }

    /// <summary>Stops the account's job between two rows, and forgets its file.</summary>
    public void End(string account)
    {
        if (jobs.TryRemove(account, out var job)) job.Cancel();
    }

    ImportJob Begin(Act act, ImportJob job, JobState then, bool dry)
    {
        Replace(act.Actor, job);
        job.Running = Run(job, then, async () => job.Result = await new Importer(store, act)
        {
            DryRun = dry, Progress = (done, all) => (job.Done, job.All) = (done, all),
        }.Run(job.File!, job.Stop));
        return job;
    }

    ImportJob Replace(string account, ImportJob job)
    {
        End(account);
        return jobs[account] = job;
    }

    static Task Run(ImportJob job, JobState then, Func<Task> work) => Task.Run(async () =>
    {
        try
        {
            await work();
            job.State = then;
        }
        catch (SheetException e)
        {
            (job.Problem, job.State) = (e.Message, JobState.Failed);
        }
        catch (OperationCanceledException)
        {
            job.State = JobState.Cancelled;
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException or TimeoutException)
        {
            (job.Problem, job.State) = ("The database does not answer. Run it again: nothing is recorded twice.", JobState.Failed);
        }
    });

    // The views that say where an import's rows came to lie follow the trail, and the trail the log.
    async Task Followed(CancellationToken ct)
    {
        await using var last = store.Source.CreateCommand("select coalesce(max(seq_id), 0) from cases.mt_events");
        var end = (long)(await last.ExecuteScalarAsync(ct))!;
        while (true)
        {
            await using var behind = store.Source.CreateCommand("""
                select h.low_water < $1 or exists (select from cases.view_progress p where p.view in ('imported-streams', 'attendance') and p.position < h.size)
                from cases.trail_head h
                """);
            behind.Parameters.Add(new() { Value = end });
            if (await behind.ExecuteScalarAsync(ct) is false) return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }
}
