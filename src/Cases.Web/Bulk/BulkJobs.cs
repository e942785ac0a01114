using System.Collections.Concurrent;
using Cases.Engine;

namespace Cases.Web.Bulk;

/// <summary>Acts on many journeys, one an account. What was recorded stays when the process ends; begun again by the same form, it goes on and records nothing twice.</summary>
public sealed class BulkJobs(IEngine engine, TimeProvider time)
{
    readonly ConcurrentDictionary<string, BulkJob> jobs = new();

    public BulkJob? Of(string account) => jobs.GetValueOrDefault(account);

    /// <summary>Begins, in place of the account's last; the same form sent twice is one.</summary>
    public void Begin(Act act, string what, IReadOnlyList<BulkLine> lines)
    {
        if (Of(act.Actor)?.Act.CommandId == act.CommandId) return;
        End(act.Actor);
        var job = jobs[act.Actor] = new BulkJob(act, what, lines);
        job.Running = Run(job, BulkState.Running, BulkState.Done, lines, "bulk", line => line.Do, (line, outcome) => line.Outcome = outcome);
    }

    /// <summary>Takes back what was recorded, where nobody worked on it since.</summary>
    public void Undo(string account)
    {
        if (Of(account) is not { IsRunning: false, State: BulkState.Done or BulkState.Stopped } job) return;
        var lines = job.Lines.Where(line => line is { IsRecorded: true, Undo: not null }).Reverse().ToList();
        job.Running = Run(job, BulkState.Undoing, BulkState.Undone, lines, "bulk undo", line => line.Undo!, (line, outcome) => line.Undone = outcome);
    }

    /// <summary>Stops after the line that is being recorded; what was recorded stays, and can be undone.</summary>
    public void Stop(string account) => Of(account)?.Cancel();

    public void End(string account)
    {
        if (jobs.TryRemove(account, out var job)) job.Cancel();
    }

    Task Run(BulkJob job, BulkState during, BulkState then, IReadOnlyList<BulkLine> lines, string kind, Func<BulkLine, ICommand> command, Action<BulkLine, Outcome> note)
    {
        (job.State, job.Reached) = (during, 0);
        return Task.Run(async () =>
        {
            try
            {
                foreach (var line in lines)
                {
                    if (during == BulkState.Running) job.Stop.ThrowIfCancellationRequested();
                    note(line, await engine.Execute(command(line), job.Act with { CommandId = Ids.Of(kind, job.Act.CommandId, line.Journey), Now = time.GetUtcNow() }));
                    job.Reached++;
                }
                job.State = then;
            }
            catch (OperationCanceledException)
            {
                job.State = BulkState.Stopped;
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or TimeoutException)
            {
                job.State = BulkState.Failed;
            }
        });
    }
}
