using Cases.Engine;
using Cases.FollowUp;
using Cases.Journeys;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>What the rules of <see cref="TaskRules"/> find to be done today and nobody was told of yet.</summary>
/// <param name="source">Reads the views that commands keep.</param>
/// <param name="time">The clock.</param>
/// <param name="zone">Whose calendar the days are of.</param>
public sealed class DueTasks(NpgsqlDataSource source, TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The actor in the log.</summary>
    public const string Actor = "task-rules";

    static readonly string Found = $"""
        with c as (
          select c.*, least(p.participation_until, p.contact_until) as consented_until, p.contact_until,
            (select max(left(a, 10)::date) from unnest(c.attendance) a where a like '% Present' or a like '% Late') as last_seen_on
          from views.caseload c join views.people p on p.person = c.person
          where c.status in ('active', 'paused', 'completed') and not p.erased
        ),
        waiting as (
          select w.*, row_number() over (partition by w.cohort, w.population order by w.place) as rank
          from (select k.*, q.place, split_part(q.entry, ' ', 1)::date as waiting_since, split_part(q.entry, ' ', 2) as population, split_part(q.entry, ' ', 3)::uuid as journey
                from views.cohorts k, unnest(k.queue) with ordinality q (entry, place)) w
            join views.caseload j on j.journey = w.journey and j.status = 'waitlisted' join views.people p on p.person = j.person and not p.erased
        ),
        due as (
          select journey, 'absences' as rule, left(attendance[cardinality(attendance) - absences + {TaskRules.Absences}], 10)::date as since
          from c where status <> 'completed' and absences >= {TaskRules.Absences}
        union all
          select journey, 'silence', greatest(last_contact_on, last_seen_on, phase_since, applied_on) + {TaskRules.DaysOfSilence}
          from c where status = 'active'
        union all
          select journey, 'consent-ends', consented_until from c where status <> 'completed'
        union all
          select journey, 'survey-later', (closed_on + interval '{TaskRules.MonthsToSurvey} months')::date
          from c where status = 'completed' and contact_until >= $1::date
            and not exists (select from views.surveys s where s.journey = c.journey and s.moment = 'later')
        union all
          select w.journey, 'place-free', greatest(w.freed_on, w.waiting_since)
          from waiting w
          where w.rank <= case w.population when 'newcomer' then w.newcomer_places - w.newcomer_places_taken else w.local_actor_places - w.local_actor_places_taken end
            and not exists (select from views.tasks t where t.journey = w.journey and t.rule = 'place-free' and t.done_on is null and t.dropped_on is null)
        )
        select d.journey, d.rule, d.since from due d
        where d.since between $1::date - {TaskRules.DaysLookedBack} and $1::date + case d.rule when 'consent-ends' then {TaskRules.DaysBeforeConsentEnds} else 0 end
          and not exists (select from views.tasks t where t.journey = d.journey and t.rule = d.rule and t.since = d.since)
        order by d.since, d.journey
        limit 500
        """;

    /// <summary>At most 500, the oldest first; the rest at the next look.</summary>
    public async Task<IReadOnlyList<RaiseTask>> Look(CancellationToken ct = default) =>
        [.. (await source.Query<Due>(Found, [Today], ct)).Select(d => new RaiseTask(d.Journey, d.Rule, d.Since))];

    /// <summary>The circumstances under which a rule acts: however often it finds the same, it is one act.</summary>
    public Act ActFor(RaiseTask command) => new()
    {
        CommandId = command.TaskId, Actor = Actor, Role = Role.System, OccurredOn = Today, Now = time.GetUtcNow(), Today = Today, Source = "rule",
    };

    DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    sealed record Due(Guid Journey, TaskRule Rule, DateOnly Since);
}
