namespace Cases.Trail;

// Batches are checked beside the reading of the next, and answer in their order: the first fault found is the first there is.
sealed class CheckAhead
{
    readonly EntryBatch[] _batches = [.. Enumerable.Range(0, Environment.ProcessorCount + 1).Select(_ => new EntryBatch())];
    readonly Task[] _checks;
    int _next;

    public CheckAhead()
    {
        _checks = new Task[_batches.Length];
        Array.Fill(_checks, Task.CompletedTask);
    }

    // The batch whose check was started longest ago; waits for it.
    public EntryBatch Next()
    {
        _checks[_next].GetAwaiter().GetResult();
        return _batches[_next];
    }

    public void Start()
    {
        _checks[_next] = Task.Run(_batches[_next].Check);
        _next = (_next + 1) % _batches.Length;
    }

    public void Finish()
    {
        for (var i = 0; i < _checks.Length; i++)
            _checks[(_next + i) % _checks.Length].GetAwaiter().GetResult();
    }
}
