using Cases.CoCreation;
using Cases.Engine;
using Cases.Enrolment;
using Cases.FollowUp;
using Cases.MicroExperiments;
using Cases.People;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Referrals;
using Cases.Programmes;
using Cases.Training;
using Cases.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests;

/// <summary>Sessions, labs, experiments and commitments of Lyon, as they may be found.</summary>
public static class Things
{
    static readonly DateTimeOffset Starts = new(Past.Day, new TimeOnly(12, 0), TimeSpan.Zero);

    extension(WebHost host)
    {
        /// <summary>A session of three hours on <see cref="Past.Day"/>, to which these journeys are invited.</summary>
        public async Task<Guid> Session(params Guid[] invited)
        {
            var session = Guid.CreateVersion7();
            await host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "How the city works",
                new SessionTime(Past.Day, Starts, Starts.AddHours(3)), "Town hall", "fr"));
            if (invited.Length > 0) await host.Given(new InviteParticipants(session, invited));
            return session;
        }

        public async Task<Guid> Lab(params Guid[] participants)
        {
            var lab = Guid.CreateVersion7();
            await host.Given(new ConvenePolicyLab(lab, "lyon", Setting.Programme, "Access to rights", LabFormat.OwnSeries, [], Setting.Edition, [Setting.Lyon]));
            foreach (var journey in participants) await host.Given(new JoinPolicyLab(lab, journey));
            return lab;
        }

        /// <summary>A lab with one participant and the idea that participant proposed.</summary>
        public async Task<(Guid Lab, Guid Idea, Guid Journey)> Idea()
        {
            var journey = await host.Enrolled();
            var (lab, idea) = (await host.Lab(journey), Guid.CreateVersion7());
            await host.Given(new ProposeIdea(lab, idea, "A welcome desk", [journey]));
            await host.Settled();
            return (lab, idea, journey);
        }

        /// <summary>An experiment designed from a selected idea, with a criterion.</summary>
        public async Task<Guid> Experiment()
        {
            var (lab, idea, journey) = await host.Idea();
            var experiment = Guid.CreateVersion7();
            await host.Given(new SelectIdea(lab, idea), reason: "Everybody can help.");
            await host.Given(new DesignExperiment(experiment, lab, [idea], "A welcome desk at the library", "People come back.", Owners: [journey]));
            await host.Given(new SetCriterion(experiment, "visits", "Visits", "people", 0, 10, Direction.AtLeast));
            return experiment;
        }

        public async Task<Guid> Running()
        {
            var experiment = await host.Experiment();
            await host.Given(new StartExperiment(experiment));
            return experiment;
        }

        /// <summary>A practice published from an experiment of Lyon that was adopted.</summary>
        public async Task<Guid> Practice()
        {
            var (experiment, practice) = (await host.Running(), Guid.CreateVersion7());
            await host.Given(new RecordMeasurement(experiment, "visits", 12));
            await host.Given(new DecideExperiment(experiment, ExperimentDecision.Adopt), reason: "People come back.");
            await host.Given(new PublishPractice(practice, experiment, $"A desk in pairs {practice}", "Two people at the desk are understood by more."));
            return practice;
        }

        /// <summary>An action of a partnership.</summary>
        public async Task<Guid> Action()
        {
            var (partnership, action) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await host.Given(new FormPartnership(partnership, "Cities together"), actor: "administrator", role: Role.Administrator);
            await host.Given(new AddAction(partnership, action, "Open the town halls", []), actor: "administrator", role: Role.Administrator);
            await host.Settled();
            return action;
        }

        /// <summary>Somebody enrolled, who has an address and consents to being contacted.</summary>
        public async Task<Guid> Writable(string givenName = Past.GivenName, string familyName = Past.FamilyName)
        {
            var journey = await host.Enrolled(givenName, familyName);
            await host.Given(new GiveConsent(await host.PersonOf(journey), Purposes.Contact));
            return journey;
        }

        /// <summary>What was written on a journey, the first first.</summary>
        public async Task<IReadOnlyList<MessageRow>> Messages(Guid journey) =>
            await host.Database.Query<MessageRow>("select * from views.messages where journey = $1 order by requested_at", [journey]);

        /// <summary>Somebody new who would like to take part in Lyon.</summary>
        public async Task<Guid> Interest(string name = "Ottoline Vermeil", InterestFrom from = InterestFrom.Newcomer)
        {
            var interest = Guid.CreateVersion7();
            await host.Given(new ExpressInterest(interest, from, Personal.Of(name), Personal.Of("ottoline@vermeil.example"),
                Organisation: from == InterestFrom.Organisation ? Personal.Of("Town of Vermeil") : null, Territory: "lyon", Language: "so"));
            return interest;
        }

        /// <summary>A referral of somebody in Lyon to Grenoble, which waits for an answer.</summary>
        public async Task<(Guid Referral, Guid Journey)> ReferredToGrenoble()
        {
            var (journey, referral) = (await host.Enrolled(), Guid.CreateVersion7());
            await host.Given(new MakeReferral(referral, journey, "rights", To: "grenoble-alpes", Message: Personal.Of("Needs a course.")), reason: "Cannot be reached.");
            return (referral, journey);
        }

        public async Task<Guid> ReferredToService(bool accepted)
        {
            var (journey, referral) = (await host.Enrolled(), Guid.CreateVersion7());
            await host.Given(new MakeReferral(referral, journey, "rights", OrganisationId: Web.Seeding.SeedIds.Of("organisation/operator")), reason: "Cannot be reached.");
            if (accepted) await host.Given(new AcceptReferral(referral));
            return referral;
        }

        /// <summary>How many journeys there are.</summary>
        public async Task<long> Caseload()
        {
            await using var count = host.Database.CreateCommand("select count(*) from views.caseload");
            return (long)(await count.ExecuteScalarAsync())!;
        }

        public async Task<Guid> Commitment()
        {
            var commitment = Guid.CreateVersion7();
            await host.Given(new MakeCommitment(commitment, "lyon", Web.Seeding.SeedIds.Of("organisation/operator"), Personal.Of("Zéphyrine Quatrebarbes"), "Keep the desk open", Past.Day.AddDays(30)));
            return commitment;
        }

        /// <summary>Waits until what was recorded has its position and every view has followed.</summary>
        public async Task Settled()
        {
            for (var i = 0; i < 600; i++)
            {
                await using var behind = host.Database.CreateCommand("""
                    select (select count(*) from cases.mt_events) - size
                        + (select count(*) from cases.view_progress p where p.position < h.size and p.view in ('invitations', 'ideas', 'attendance', 'funnel', 'measurements', 'partnerships'))
                    from cases.trail_head h
                    """);
                if (await behind.ExecuteScalarAsync() is 0L) return;
                await Task.Delay(50);
            }
            throw new TimeoutException("The views do not follow.");
        }

        public Store Store => host.Services.GetRequiredService<Store>();
    }
}
