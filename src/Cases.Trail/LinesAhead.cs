using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Cases.Trail;

// The next lines are made while those before are hashed and packed: two cores at work, and a few batches of memory.
sealed class LinesAhead(IAsyncEnumerable<ReadOnlyMemory<byte>> lines)
{
    const int Batches = 4;

    readonly Channel<LineBatch> _free = Channel.CreateBounded<LineBatch>(Batches);
    readonly Channel<LineBatch> _full = Channel.CreateBounded<LineBatch>(Batches);

    public async IAsyncEnumerable<LineBatch> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; i < Batches; i++)
            await _free.Writer.WriteAsync(new LineBatch(), cancellation);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var filling = Task.Run(() => FillAsync(abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in _full.Reader.ReadAllAsync(cancellation))
            {
                yield return batch;
                await _free.Writer.WriteAsync(batch, cancellation);
            }
        }
        finally
        {
            // What the lines are made from is the caller's again only when nobody reads it any more.
            await abandoned.CancelAsync();
            await filling;
        }
    }

    // A fault reaches the reader through the channel, after the lines that came before it.
    async Task FillAsync(CancellationToken cancellation)
    {
        try
        {
            var batch = await NextAsync(cancellation);
            await foreach (var line in lines.WithCancellation(cancellation))
            {
                batch.Add(line.Span);
                if (!batch.IsFull) continue;
                await _full.Writer.WriteAsync(batch, cancellation);
                batch = await NextAsync(cancellation);
            }
            await _full.Writer.WriteAsync(batch, cancellation);
            _full.Writer.Complete();
        }
        catch (Exception e)
        {
            _full.Writer.Complete(e);
        }
    }

    async Task<LineBatch> NextAsync(CancellationToken cancellation)
    {
        var batch = await _free.Reader.ReadAsync(cancellation);
        batch.Clear();
        return batch;
    }
}
