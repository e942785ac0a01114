using System.Globalization;
using System.Net.Mail;
using System.Text;
using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Trail;

namespace Cases.Web.Mail;

/// <summary>Sends the newest checkpoint to those who asked for it, once a UTC day: what others hold, nobody here can take back.</summary>
/// <remarks>At least once to each, under one Message-ID a day and address. A server that is away is tried again on the next round.</remarks>
public sealed partial class CheckpointMail(Store store, IPost post, MailSettings settings, TimeProvider time, ILogger<CheckpointMail> log)
{
    public const string Template = "checkpoint";

    const long Lock = 0x43415345_5300000B;

    /// <summary>Sends today's, if it was not sent yet.</summary>
    public async Task Round(CancellationToken ct)
    {
        if (settings.CheckpointsTo.Count == 0 || await WasSent(ct)) return;
        await using var alone = await SessionLock.TryTake(store.Source, Lock, ct);
        if (alone is null || await WasSent(ct)) return;
        var newest = await store.Checkpointer.Sign(ct);
        try
        {
            foreach (var to in settings.CheckpointsTo)
                if (await post.Deliver(Letter(to, newest), ct) is { } fault) Refused(fault.ToString());
        }
        catch (PostAwayException e)
        {
            Away(e.Message);
            return;
        }
        await using var sent = store.Source.CreateCommand("insert into cases.trail_mailings (day, size, sent_at) values ($1, $2, $3) on conflict do nothing");
        sent.Parameters.Add(new() { Value = Today });
        sent.Parameters.Add(new() { Value = newest.Size });
        sent.Parameters.Add(new() { Value = time.GetUtcNow() });
        await sent.ExecuteNonQueryAsync(ct);
    }

    DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    async Task<bool> WasSent(CancellationToken ct)
    {
        await using var ask = store.Source.CreateCommand("select exists (select from cases.trail_mailings where day = $1)");
        ask.Parameters.Add(new() { Value = Today });
        return await ask.ExecuteScalarAsync(ct) is true;
    }

    Envelope Letter(MailAddress to, SignedCheckpoint newest)
    {
        var day = Today.ToString("O", CultureInfo.InvariantCulture);
        var letter = MailTemplate.Newest(Template, settings.Language).Fill(new Dictionary<string, string?>
        {
            ["origin"] = newest.Parse().Checkpoint.Origin, ["day"] = day, ["entries"] = newest.Size.ToString(CultureInfo.InvariantCulture),
        });
        return new Envelope(Ids.Of($"checkpoint {to.Address}", day), to, settings.Language, letter.Title.Clear, letter.Text.Clear)
        {
            Attached = new Attached($"checkpoint-{day}.txt", Encoding.UTF8.GetBytes(newest.Text)),
        };
    }

    // The kind only: what a server says may quote an address.
    [LoggerMessage(LogLevel.Warning, "The day's checkpoint could not be sent yet and is tried again: {Kind}")]
    partial void Away(string kind);

    [LoggerMessage(LogLevel.Error, "The day's checkpoint was refused for one of its readers: {Fault}")]
    partial void Refused(string fault);
}
