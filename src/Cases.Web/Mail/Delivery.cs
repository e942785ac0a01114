using System.Net.Mail;
using Cases.Engine;
using Cases.Messages;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Web.Shell;

namespace Cases.Web.Mail;

/// <summary>Delivers what waits in the outbox and records what became of it; at least once, in one process at a time.</summary>
public sealed partial class Delivery(Store store, IPost post, Site site, TimeProvider time, ILogger<Delivery> log)
{
    /// <summary>The actor in the log.</summary>
    public const string Actor = "mail";

    const long Lock = 0x43415345_53000007;
    static readonly TimeSpan LongEnough = TimeSpan.FromHours(24);

    readonly Retries retries = new(time);

    sealed record Waiting(
        Guid Message, Guid? Person, string Language, Personal Title, Personal Text, DateTimeOffset RequestedAt, Personal? Email, DateOnly? ContactUntil, bool Erased);

    /// <summary>Goes once through what waits, the longest waiting first, until the server is away.</summary>
    public async Task Round(CancellationToken ct)
    {
        await using var alone = await SessionLock.TryTake(store.Source, Lock, ct);
        if (alone is not null) await DeliverAll(ct);
    }

    async Task DeliverAll(CancellationToken ct)
    {
        var waiting = await store.Source.Query<Waiting>("""
            select o.message, o.person, o.language, o.title, o.text, o.requested_at, coalesce(p.email, i.email) as email, p.contact_until, coalesce(p.erased, false) as erased
            from views.outbox o left join views.people p on p.person = o.person left join views.interests i on i.interest = o.interest
            order by o.requested_at, o.message limit 500
            """, [], ct);
        foreach (var message in waiting.Where(w => retries.IsDue(w.Message)))
            if (!await Deliver(message, ct)) return;
    }

    /// <summary>False when the server is away.</summary>
    async Task<bool> Deliver(Waiting message, CancellationToken ct)
    {
        var (envelope, fault) = await Addressed(message, ct);
        try
        {
            if (envelope is not null) fault = await post.Deliver(envelope, ct);
        }
        catch (PostAwayException e)
        {
            if (time.GetUtcNow() - message.RequestedAt < LongEnough)
            {
                Away(message.Message, e.Message);
                retries.PutOff(message.Message);
                return false;
            }
            fault = DeliveryFault.ServerUnreachable;
        }
        await Record(message.Message, fault, ct);
        retries.Forget(message.Message);
        return true;
    }

    /// <summary>The envelope, with the newest address known; or why there is none: consent may have been withdrawn since it was asked for.</summary>
    async Task<(Envelope?, DeliveryFault?)> Addressed(Waiting message, CancellationToken ct)
    {
        if (message.Erased) return (null, DeliveryFault.Erased);
        if (message.Person is not null && !(message.ContactUntil >= Today)) return (null, DeliveryFault.NoConsent);
        var open = await store.Keys.Opening([message.Email, message.Title, message.Text], ct);
        if (open(message.Text) is not { } text || open(message.Title) is not { } title) return (null, DeliveryFault.Erased);
        if (open(message.Email) is not { } email) return (null, DeliveryFault.NoAddress);
        return MailAddress.TryCreate(email, out var to)
            ? (new Envelope(message.Message, to, message.Language, title, text), null)
            : (null, DeliveryFault.AddressNotValid);
    }

    async Task Record(Guid message, DeliveryFault? fault, CancellationToken ct)
    {
        ICommand outcome = fault is { } why ? new RecordDeliveryFault(message, why) : new RecordDelivery(message, post.Route);
        await store.Engine.Execute(outcome, new Act
        {
            CommandId = Ids.Of("message-outcome", message), Actor = Actor, Role = Role.System, OccurredOn = Today, Now = time.GetUtcNow(), Today = Today, Source = "mail",
        }, ct);
    }

    DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), site.TimeZone).DateTime);

    [LoggerMessage(LogLevel.Warning, "Message {Message} could not be delivered yet and is tried again: {Kind}")]
    partial void Away(Guid message, string kind);
}
