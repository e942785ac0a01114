using System.Text.Json;
using Cases.Engine;
using Cases.Web.Pages.Events;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>One entry of the trail, as the list shows it.</summary>
/// <param name="Leaf">The leaf hash, lower-case hexadecimal.</param>
/// <param name="Data">The event as stored, its personal texts sealed.</param>
public sealed record TrailLine(
    long Position, DateTimeOffset RecordedAt, DateOnly OccurredOn, string Type, Guid Stream, string StreamType, long Version,
    string Territory, string Actor, string Role, string Leaf, string Data)
{
    public const int PageSize = 50;

    /// <summary>What happened, in plain words without what is sealed; the stored name of an event nobody has found words for.</summary>
    public string Words(Glossary by) =>
        EventWords.Of((IEvent)JsonSerializer.Deserialize(Data, EventNames.Domain.TypeOf(Type), EventJson.Options)!, by)?.What ?? Type;

    const string Select = """
        select t.position, e.timestamp as recorded_at, (e.headers ->> 'occurredOn')::date as occurred_on, e.type, e.stream_id as stream,
            s.type as stream_type, e.version, e.tenant_id as territory, e.headers ->> 'actor' as actor, e.headers ->> 'role' as role,
            encode(t.leaf, 'hex') as leaf, e.data::text as data
        from cases.trail t
        join cases.mt_events e on e.seq_id = t.seq_id
        join cases.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        """;

    /// <summary>A page and one line more, newest first, from the position typed downwards.</summary>
    public static Task<IReadOnlyList<TrailLine>> Page(FormInput form, Looking looking, Site site, CancellationToken ct)
    {
        var stream = form.OptionalId("stream");
        var (from, until) = (form.OptionalDate("since"), form.OptionalDate("until"));
        var position = form.Optional("position") is null ? long.MaxValue : form.Whole("position", 0);
        return form.Failed ? Task.FromResult<IReadOnlyList<TrailLine>>([]) : looking.Rows<TrailLine>($"""
            {Select}
            where ($1::text[] is null or e.tenant_id = any($1)) and ($2::text is null or e.type = $2) and ($3::uuid is null or e.stream_id = $3)
                and ($4::text is null or e.headers ->> 'actor' = $4) and ($5::text is null or e.tenant_id = $5)
                and ($6::timestamptz is null or e.timestamp >= $6) and ($7::timestamptz is null or e.timestamp < $7) and t.position <= $8
            order by t.position desc limit {PageSize + 1}
            """, [looking.Scope, form.Optional("type"), stream, form.Optional("actor"), form.Optional("territory"),
                Midnight(from, site), Midnight(until?.AddDays(1), site), position], ct);
    }

    public static async Task<TrailLine?> At(long position, Looking looking, CancellationToken ct) => (await looking.Rows<TrailLine>(
        $"{Select} where ($1::text[] is null or e.tenant_id = any($1)) and t.position = $2", [looking.Scope, position], ct)).SingleOrDefault();

    /// <summary>What one command recorded, in the order of the trail.</summary>
    public static Task<IReadOnlyList<TrailLine>> OfAct(Guid command, Looking looking, CancellationToken ct) => looking.Rows<TrailLine>($"""
        {Select} join (select unnest(streams) as stream, unnest(versions) as version from cases.commands where id = $2) c on c.stream = s.id
        where ($1::text[] is null or e.tenant_id = any($1)) and e.headers ->> 'command' = $2::text order by t.position
        """, [looking.Scope, command], ct);

    /// <summary>A stream's entries, oldest first.</summary>
    public static Task<IReadOnlyList<TrailLine>> OfStream(Guid stream, Looking looking, CancellationToken ct) => looking.Rows<TrailLine>(
        $"{Select} where ($1::text[] is null or e.tenant_id = any($1)) and s.id = $2 order by t.position", [looking.Scope, stream], ct);

    /// <summary>When a day begins; days are the installation's.</summary>
    public static DateTimeOffset? Midnight(DateOnly? day, Site site)
    {
        if (day?.ToDateTime(TimeOnly.MinValue) is not { } local) return null;
        return new DateTimeOffset(local, site.TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
