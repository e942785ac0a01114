using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Training;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests;

/// <summary>What has happened before a page is opened.</summary>
public static class Past
{
    public const string GivenName = "Zéphyrine";
    public const string FamilyName = "Quatrebarbes";

    /// <summary>The day everything given happened on.</summary>
    public static readonly DateOnly Day = new(2024, 10, 14);

    extension(WebHost host)
    {
        /// <summary>Sends a command as if on <see cref="Day"/>, by a coordinator of the whole network unless said.</summary>
        public async Task<IReadOnlyList<Recorded>> Given(ICommand command, DateOnly? on = null, string? reason = null, string actor = "coordinator", Role role = Role.Coordinator)
        {
            var now = DateTimeOffset.UtcNow;
            var outcome = await host.Services.GetRequiredService<IEngine>().Execute(command, new Act
            {
                CommandId = Guid.CreateVersion7(), Actor = actor, Role = role, OccurredOn = on ?? Day, Now = now, Today = DateOnly.FromDateTime(now.UtcDateTime),
                Reason = Personal.OfNullable(reason),
            });
            return outcome.ShouldBeOfType<Done>().Events;
        }

        /// <summary>The journey of somebody new who has applied.</summary>
        public async Task<Guid> Applied(string givenName = GivenName, string familyName = FamilyName, Guid? cohort = null, string category = "asylum-seeker")
        {
            var population = category == "public-agent" ? Population.LocalActor : Population.Newcomer;
            var command = new SubmitApplication(Guid.CreateVersion7(), cohort ?? Setting.Lyon, population, category,
                new NewPerson(Personal.Of(givenName), Personal.Of(familyName), Personal.Of("zephyrine@quatrebarbes.example"), Language: "fr"));
            await host.Given(command);
            return command.JourneyId;
        }

        public async Task<Guid> Enrolled(string givenName = GivenName, string familyName = FamilyName, Guid? cohort = null)
        {
            var journey = await host.Applied(givenName, familyName, cohort);
            await host.Given(new EnrolParticipant(journey));
            return journey;
        }

        /// <summary>The version, in the journey, of a presence at a session of three hours.</summary>
        public async Task<long> Attended(Guid journey, AttendanceStatus status = AttendanceStatus.Present)
        {
            var session = Guid.CreateVersion7();
            var starts = new DateTimeOffset(Day, new TimeOnly(12, 0), TimeSpan.Zero);
            await host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "How the city works",
                new SessionTime(Day, starts, starts.AddHours(3)), "Town hall", "fr"));
            var recorded = await host.Given(new RecordRollCall(session, Guid.CreateVersion7(), [new RollCallLine(journey, status)]));
            return recorded.Single(r => r.Stream == journey).Version;
        }

        public async Task<Guid> PersonOf(Guid journey) =>
            ((ApplicationSubmitted)(await host.History(journey))[0].Data).Person;

        public Task<IReadOnlyList<RecordedEvent>> History(Guid stream) => host.Services.GetRequiredService<IEngine>().History(stream);

        /// <summary>The stored names of what was recorded on a stream after the first so many events.</summary>
        public async Task<IReadOnlyList<string>> Since(Guid stream, int version) => [.. (await host.History(stream)).Skip(version).Select(e => e.Type)];
    }
}
