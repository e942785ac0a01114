using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>Something an account did on a day that is worth a look: many files read, work at night, the trail taken, files of another territory in an emergency, many things entered late.</summary>
/// <param name="Kind">files, night, taken, emergency or late.</param>
/// <param name="Count">How many files, readings, exports, emergencies or entries.</param>
public sealed record Anomaly(string Kind, DateOnly Day, string Actor, long Count)
{
    /// <summary>From this many different files in a day on.</summary>
    public const int ManyFiles = 40;

    /// <summary>From this many entries of one account and day on, each late as <see cref="Views.LateEntries"/> has it, whose days are UTC days.</summary>
    public const int ManyLate = 10;

    const int Days = 90;
    const int Most = 50;

    /// <summary>What may be seen of the log, with the scope as $1: readings of people of one's territories.</summary>
    public const string Visible =
        "($1::text[] is null or l.subject in (select person from views.people where territories && $1))";

    /// <summary>Of the last ninety days, newest first, at most fifty. Hours are the installation's: night is from ten to six.</summary>
    public static Task<IReadOnlyList<Anomaly>> Find(Looking looking, Site site, CancellationToken ct) => looking.Rows<Anomaly>($"""
        with readings as (
            select l.*, l.at at time zone $2 as here from cases.access_log l where l.at > $3 and {Visible}
        )
        select * from (
            select 'files' as kind, here::date as day, actor, count(distinct subject) as count from readings group by 2, 3 having count(distinct subject) >= {ManyFiles}
            union all
            select 'night', (here - interval '6 hours')::date, actor, count(*) from readings where here::time >= '22:00' or here::time < '06:00' group by 2, 3
            union all
            select 'taken', here::date, actor, count(*) from readings where what like 'trail-%' group by 2, 3
            union all
            select 'emergency', (a.since at time zone $2)::date, a.account, count(*) from views.emergencies a
            where a.since > $3 and ($1::text[] is null or a.person in (select person from views.people where territories && $1)) group by 2, 3
            union all
            select 'late', e.day, e.actor, sum(e.count)::bigint from views.late_entries e
            where e.day > ($3 at time zone $2)::date and ($1::text[] is null or e.territory = any($1))
            group by 2, 3 having sum(e.count) >= {ManyLate}
        ) found order by day desc, kind, actor limit {Most}
        """, [looking.Scope, site.TimeZone.Id, TrailLine.Midnight(looking.Today.AddDays(-Days), site)], ct);
}
