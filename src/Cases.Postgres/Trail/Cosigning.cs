using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>A witness somebody else runs.</summary>
/// <param name="Url">The prefix under which it has <c>add-checkpoint</c>.</param>
/// <param name="Key">Its key, had from whoever runs it.</param>
public sealed record WitnessAddress(Uri Url, VerifierKey Key)
{
    /// <summary>Reads <c>URL VKEY</c>.</summary>
    /// <exception cref="FormatException">The text is not that.</exception>
    public static WitnessAddress Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var url, var key] && Uri.TryCreate(url.TrimEnd('/') + "/add-checkpoint", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && VerifierKey.TryParse(key, out var known) && known.Kind == SignatureKind.Cosignature
            ? new WitnessAddress(address, known)
            : throw new FormatException("A witness is an address and its key: https://witness.example/ NAME+ID+KEY.");
}

/// <summary>Has checkpoints cosigned by witnesses (C2SP tlog-witness). One that does not answer is asked again half a minute later.</summary>
public sealed class Cosigning(NpgsqlDataSource source, IReadOnlyList<WitnessAddress> witnesses, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    readonly TrailNodes nodes = new(source);
    readonly List<State> states = [.. witnesses.Select(w => new State(w))];
    readonly SemaphoreSlim oneAtATime = new(1);
    readonly HttpClient http = new();

    /// <summary>Set for good when a witness has cosigned what this trail does not extend.</summary>
    public TrailForkedException? Fork { get; private set; }

    /// <summary>Asks every witness that has not cosigned this checkpoint yet, and stores what they answer.</summary>
    public async Task Ask(SignedCheckpoint newest, Action<Exception> failed, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            foreach (var state in states.Where(s => s.Done != newest.SignedAt && s.NotBefore <= time.GetUtcNow()))
                await Ask(state, newest, failed, ct);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        oneAtATime.Dispose();
    }

    async Task Ask(State state, SignedCheckpoint newest, Action<Exception> failed, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var (note, checkpoint) = (newest with { Cosignatures = "" }).Parse();
            await newest.StoreCosignature(source, await Cosigned(state, note, checkpoint, patience.Token), ct);
            state.Done = newest.SignedAt;
        }
        catch (TrailForkedException e)
        {
            failed(Fork = e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            state.NotBefore = time.GetUtcNow() + AfterFailure;
            failed(e);
        }
    }

    async Task<string> Cosigned(State state, SignedNote note, Checkpoint checkpoint, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (status, body) = await Post(state, note, checkpoint, ct);
            if (status == HttpStatusCode.OK) return Accepted(state, note, checkpoint, body);
            if (status == HttpStatusCode.UnprocessableEntity) throw new TrailForkedException(checkpoint with { Size = state.Known }, checkpoint.Size);
            // It knows another size than we thought: after our own restart, or when another process was faster.
            if (status != HttpStatusCode.Conflict || !long.TryParse(body.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var known) || attempt > 2)
                throw new HttpRequestException($"The witness {state.Witness.Key.Name} answered {(int)status}.");
            if (known > checkpoint.Size || known == state.Known && known == checkpoint.Size) throw new TrailForkedException(checkpoint with { Size = known }, checkpoint.Size);
            state.Known = known;
        }
    }

    async Task<(HttpStatusCode, string)> Post(State state, SignedNote note, Checkpoint checkpoint, CancellationToken ct)
    {
        var proof = state.Known is 0 || state.Known == checkpoint.Size ? [] : await nodes.Consistency(state.Known, checkpoint.Size, ct);
        using var content = new ByteArrayContent(new WitnessRequest(state.Known, proof, note).ToBytes());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var answer = await http.PostAsync(state.Witness.Url, content, ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    static string Accepted(State state, SignedNote note, Checkpoint checkpoint, string lines)
    {
        // Others' lines are left out: a witness vouches for itself alone.
        if (!SignedNote.TryParseSignatures(lines, out var signatures)
            || signatures.FirstOrDefault(s => s.KeyName == state.Witness.Key.Name && s.KeyId == state.Witness.Key.Id) is not { } own
            || !state.Witness.Key.Verifies(Encoding.UTF8.GetBytes(note.Text), own.Bytes.Span))
            throw new HttpRequestException($"What the witness {state.Witness.Key.Name} answered is not its signature.");
        state.Known = checkpoint.Size;
        return own.ToString();
    }

    sealed class State(WitnessAddress witness)
    {
        public WitnessAddress Witness => witness;

        /// <summary>The size it cosigned last, as far as we know.</summary>
        public long Known { get; set; }

        public DateTimeOffset Done { get; set; }

        public DateTimeOffset NotBefore { get; set; }
    }
}
