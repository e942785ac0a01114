using System.Globalization;
using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Messages;
using Cases.People;
using Cases.Plans;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Referrals;
using Cases.Training;

namespace Cases.Benchmarks;

/// <summary>A hundred thousand invented people with all that lists show, recorded through the engine: sealed, hashed and folded as any act, but many people an act.</summary>
static class Crowd
{
    public const int AnAct = 250;
    public static readonly string[] Territories = ["lyon", "clermont-ferrand", "grenoble-alpes", "est-ensemble"];
    public static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow);
    public static readonly Guid Programme = Ids.Of("bench-programme"), Edition = Ids.Of("bench-edition"), Organisation = Ids.Of("bench-organisation");
    static readonly string[] Syllables = ["ba", "del", "ka", "mo", "ri", "sen", "ta", "vo", "lin", "zu", "chi", "far", "gue", "no", "pel", "sha", "tor", "ul", "wen", "ya"];

    public static Guid Cohort(int i) => Programmes.Cohort.IdOf(Edition, Territories[i % Territories.Length]);

    public static Guid Person(int i) => Ids.Of("bench-person", i);

    public static Guid JourneyOf(int i) => Journeys.Journey.IdOf(Person(i), Cohort(i));

    public static Guid Session(int i) => Ids.Of("bench-session", i);

    // One in a hundred is recorded twice.
    static int Same(int i) => i % 100 == 99 ? i - 4 : i;

    public static string Given(int i) => Name(Same(i) * 7919 % 8000, 3);

    public static string Family(int i) => Name(Same(i) / 4, 4);

    static string Name(int n, int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(k => Syllables[n / (int)Math.Pow(Syllables.Length, k) % Syllables.Length]));

    public static async Task Gather(this Store store, int people)
    {
        await Send(store, new Setting(), 0);
        var acts = Enumerable.Range(0, people / AnAct);
        await Parallel.ForEachAsync(acts, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) => await Send(store, new Arrive(n * AnAct), n + 1));
        await store.Settle();
    }

    static async Task Send(Store store, ICommand command, int n)
    {
        var act = new Act
        {
            CommandId = Ids.Of("bench-act", n), Actor = "bench", Role = Role.Coordinator, OccurredOn = Day.AddDays(-n % 300), Today = Day, Now = DateTimeOffset.UtcNow,
            Reason = Personal.Of("figures"),
        };
        if (await store.Engine.Execute(command, act) is not Done) throw new InvalidOperationException($"{command} was not recorded.");
    }

    [By(Role.Coordinator)]
    public sealed record Setting : ICommand
    {
        public async ValueTask<Decision> Decide(IStreams streams, Act act)
        {
            await streams.Load<Programme>(Programme);
            await streams.Load<Edition>(Edition);
            await streams.Load<Organisation>(Organisation);
            await streams.LoadAll<Territory>(Territories.Select(Territory.IdOf));
            await streams.LoadAll<Cohort>(Enumerable.Range(0, Territories.Length).Select(Cohort));
            Words Both(string word) => new(word, word);
            var definition = new Definition(Both("Figures"), [new(Phases.Training, Both("Training")), new(Phases.FollowUp, Both("Follow-up"))],
                [new("asylum-seeker", Population.Newcomer, Both("Asylum seeker")), new("public-agent", Population.LocalActor, Both("Public agent"))],
                [new("done", Both("Done"), ClosureOutcome.Reached)], [new("language", Both("Language"))], []);
            var all = Decision.Accept<Programme>(Programme, new ProgrammeDefined(Organisation, 1, definition))
                .And<Edition>(Edition, new EditionOpened(Programme, "Figures", EditionKind.Full, Day.AddDays(-400), null))
                .And<Organisation>(Organisation, new OrganisationRegistered("Operator", OrganisationKind.CivilSociety, GovernanceLevel.Local, null));
            for (var i = 0; i < Territories.Length; i++)
                all = all.And<Territory>(Territory.IdOf(Territories[i]), new TerritoryRegistered(Territories[i], Both(Territories[i]), TerritoryKind.City, "Europe/Paris", "FR"))
                    .And<Cohort>(Cohort(i), new CohortOpened(Programme, Edition, Territories[i], 100_000, 100_000, Day.AddDays(-400), Day.AddDays(30)));
            var imports = Enumerable.Range(0, 500).Select(n => Ids.Of("bench-import", n)).ToList();
            await streams.LoadAll<Imports.Import>(imports);
            return imports.Aggregate(all, (before, import) => before.And<Imports.Import>(import,
                new Imports.ImportStarted(Imports.ImportKind.Participants, $"{import:N}", 20, []), new Imports.ImportEnded(20, 0)));
        }
    }

    /// <summary>The people from one on, with their journeys and what was done for them; a session, and every tenth a referral, a message, an interest.</summary>
    [By(Role.Coordinator)]
    public sealed record Arrive(int From) : ICommand
    {
        public async ValueTask<Decision> Decide(IStreams streams, Act act)
        {
            var all = new List<Decision>();
            var numbers = Enumerable.Range(From, AnAct);
            await streams.LoadAll<Person>(numbers.Select(Crowd.Person));
            await streams.LoadAll<Journey>(numbers.Select(JourneyOf));
            await streams.LoadAll<Message>(numbers.Select(i => Ids.Of("bench-message", i)));
            await streams.LoadAll<Referral>(numbers.Select(i => Ids.Of("bench-referral", i)));
            await streams.LoadAll<Interest>(numbers.Select(i => Ids.Of("bench-interest", i)));
            await streams.LoadAll<FollowUp.Commitment>(numbers.Select(i => Ids.Of("bench-commitment", i)));
            await streams.LoadAll<Session>(numbers.Select(Crowd.Session));
            for (var i = From; i < From + AnAct; i++) all.AddRange(One(i));
            for (var s = 0; s < AnAct / 10; s++) all.Add(Meeting(From + 10 * s));
            return all.Aggregate((one, other) => one.And(other));
        }

        static IEnumerable<Decision> One(int i)
        {
            var (place, journey) = (Territories[i % Territories.Length], JourneyOf(i));
            yield return Decision.Accept<Person>(Crowd.Person(i),
                new PersonRegistered(place, Personal.Of(Given(i)), Personal.Of(Family(i)), Personal.Of($"p{i}@example.org"), null, Personal.Of(Birth(Same(i))), "fr"),
                new ConsentGiven(Purposes.Contact, null));
            yield return Decision.Accept<Journey>(journey, Journeyed(i, place));
            if (i % 5 == 0) yield return Decision.Accept<Message>(Ids.Of("bench-message", i), new MessageRequested(place, Crowd.Person(i), null, journey, Crowd.Session(i - i % 10),
                ContactChannel.Email, Templates.SessionInvitation, 1, "fr", Personal.Of("Invitation"), Personal.Of("You are invited.")));
            if (i % 10 == 0) yield return Decision.Accept<Referral>(Ids.Of("bench-referral", i), Referred(i, place));
            if (i % 10 == 3) yield return Decision.Accept<Interest>(Ids.Of("bench-interest", i),
                new InterestExpressed(InterestFrom.Newcomer, place, Personal.Of($"{Given(i)} {Family(i)}"), Personal.Of($"i{i}@example.org"), null, null, null, "fr", true));
            if (i % 50 == 7) yield return Decision.Accept<FollowUp.Commitment>(Ids.Of("bench-commitment", i),
                new FollowUp.CommitmentMade(place, Organisation, Personal.Of("The head"), "A room every week", Day.AddDays(i % 200 - 100), null, null));
        }

        static ReferralMade Referred(int i, string place) => new(Crowd.Person(i), JourneyOf(i), place, Territories[(i + 1) % Territories.Length], null, "language", 1, null, true);

        static string Birth(int i) => new DateOnly(1960, 1, 1).AddDays(i * 37 % 16_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        static IEnumerable<IEvent> Journeyed(int i, string place)
        {
            var population = i % 3 == 0 ? Population.LocalActor : Population.Newcomer;
            yield return new ApplicationSubmitted(Crowd.Person(i), Programme, Edition, Cohort(i), place, population, population == Population.Newcomer ? "asylum-seeker" : "public-agent", 1);
            if (i % 20 == 0) yield break;
            yield return new CaseworkerAssigned(i % 40 == 1 ? "caseworker" : $"other-{i % 97}");
            yield return new ParticipantEnrolled();
            yield return new PhaseEntered(i % 4 == 0 ? Phases.FollowUp : Phases.Training, 1);
            if (i % 2 == 0) yield return new TaskSet(Ids.Of("bench-task", i), "call", Personal.Of("Call back"), Day.AddDays(i % 60 - 50), i % 40 == 2 ? "coordinator" : $"other-{i % 97}");
            if (i % 4 != 1) yield break;
            yield return new GoalSet(Ids.Of("bench-goal", i), Personal.Of("Find a course"), null);
            yield return new PlanStepAdded(Ids.Of("bench-goal", i), Ids.Of("bench-step", i), Personal.Of("Ask for the list"), i % 40 == 1 ? "coordinator" : $"other-{i % 97}", Day.AddDays(i % 60 - 50));
        }

        static Decision Meeting(int i)
        {
            var starts = new DateTimeOffset(Day.AddDays(i / 10 % 730 - 365), new TimeOnly(12, 0), TimeSpan.Zero);
            return Decision.Accept<Session>(Crowd.Session(i), [
                new SessionScheduled(Territories[i % Territories.Length], [Cohort(i)], SessionKind.Training, SessionTrack.Both, null, $"Meeting {i}", DateOnly.FromDateTime(starts.DateTime),
                    starts, starts.AddHours(2), "Town hall", "fr", null, false, null, []),
                .. Enumerable.Range(0, 10).Select(n => new ParticipantInvited(JourneyOf(i + n)))]);
        }
    }
}
