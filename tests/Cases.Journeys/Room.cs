using System.Text.Json;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Training;
using Cases.Web.Commands;
using Cases.Web.Seeding;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>A session to which twenty people are invited, made by a coordinator over the API.</summary>
sealed class Room(IAPIRequestContext http, Guid session, IReadOnlyList<Guid> journeys)
{
    public const string Title = "Twenty in one room";
    public const string FamilyName = "Roomful";
    static readonly DateOnly Day = new(2026, 11, 16);
    static readonly Guid Cohort = SeedIds.Of("cohort/2026-2027/grenoble-alpes");
    static readonly DateTimeOffset Starts = new(Day, new TimeOnly(13, 0), TimeSpan.Zero);
    static int acts;

    public Guid Session => session;

    public IReadOnlyList<Guid> Journeys => journeys;

    public string Path => $"/sessions/{session}";

    public static string NameOf(int person) => $"Guest{person:00} {FamilyName}";

    /// <summary>The people are the same for every room: applying and enrolling again is the same act.</summary>
    public static async Task<Room> Open(Visitor coordinator)
    {
        await coordinator.SignIn("coordinator");
        var (http, session) = (coordinator.Page.APIRequest, Id(9, Interlocked.Increment(ref acts)));
        var journeys = Enumerable.Range(1, 22).Select(n => Journey.IdOf(Id(1, n), Cohort)).ToList();
        var room = new Room(http, session, [.. journeys.Take(20)]);
        for (var n = 1; n <= 22; n++)
        {
            var population = n <= 10 ? Population.Newcomer : Population.LocalActor;
            await room.Act(Id(2, n), "submit-application", new
            {
                PersonId = Id(1, n), CohortId = Cohort, population, Category = n <= 10 ? "asylum-seeker" : "public-agent",
                NewPerson = new { GivenName = $"Guest{n:00}", FamilyName },
            }, new(2026, 11, 2));
            await room.Act(Id(3, n), new EnrolParticipant(journeys[n - 1]), new(2026, 11, 2));
        }
        await room.Act(Id(4, acts), new ScheduleSession(session, [Cohort], SessionKind.Training, SessionTrack.Both, Title, new SessionTime(Day, Starts, Starts.AddHours(3)), "Town hall", "fr"));
        await room.Act(Id(5, acts), new InviteParticipants(session, room.Journeys));
        return room;
    }

    public Task Record(params RollCallLine[] lines) => Act(Id(6, acts), new RecordRollCall(session, Id(6, acts), lines), Day);

    public Task Cancel() => Act(Id(7, acts), new CancelSession(session), reason: "The heating broke down");

    /// <summary>The last of the cohort, whom nobody invited, leaves the programme.</summary>
    public Task LastLeaves() => Act(Id(8, 22), new WithdrawJourney(Journey.IdOf(Id(1, 22), Cohort), "left-the-area"), new(2026, 11, 17));

    public async Task<IReadOnlyList<(Guid Journey, string Status)>> Sheet()
    {
        using var said = JsonDocument.Parse(await (await http.GetAsync($"/api/v1/sessions/{session}")).TextAsync());
        return [.. said.RootElement.GetProperty("sheet").EnumerateArray().Select(line => (line.GetProperty("journey").GetGuid(), line.GetProperty("status").GetString()!))];
    }

    Task Act(Guid id, Engine.ICommand command, DateOnly? day = null, string? reason = null) => Act(id, CommandCatalogue.NameOf(command.GetType()), command, day, reason);

    async Task Act(Guid id, string name, object command, DateOnly? occurredOn, string? reason = null)
    {
        var body = JsonSerializer.Serialize(new { CommandId = id, command, occurredOn, reason }, CommandCatalogue.Json);
        var answer = await http.PostAsync($"/api/v1/{name}", new() { Data = body, Headers = [new("content-type", "application/json")] });
        answer.Status.ShouldBe(200, await answer.TextAsync());
    }

    static Guid Id(int kind, int number) => new($"00000000-0000-7000-800{kind}-{number:D12}");
}
