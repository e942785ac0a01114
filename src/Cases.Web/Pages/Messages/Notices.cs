using Cases.Engine;
using Cases.Messages;
using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Mail;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Messages;

/// <summary>Somebody invited, and why they cannot be written to; null when they can.</summary>
public sealed record Invited(Participant Who, PersonRow Person, Refusal? Why);

/// <summary>Tells those invited to a session what became of it.</summary>
public sealed class Notices(Looking looking, Writing writing, IEngine engine, Acting acting)
{
    /// <summary>The form's field for whether to tell them.</summary>
    public const string Field = "tell";

    /// <summary>Those invited, of the territories the reader works in, by name.</summary>
    public async Task<IReadOnlyList<Invited>> To(Guid session, CancellationToken ct = default)
    {
        var invited = await Training.SessionPage.ReadExpected(looking, session, ct);
        var people = await looking.Rows<PersonRow>("select * from views.people where person = any($1)", [invited.Select(i => i.Of.Person).ToArray()], ct);
        var known = people.ToDictionary(p => p.Person);
        return [.. invited.Where(i => known.ContainsKey(i.Of.Person)).Select(i => new Invited(i, known[i.Of.Person], Unreachable.Why(known[i.Of.Person], looking.Today)))];
    }

    /// <summary>The same for several sessions, each about its own.</summary>
    /// <returns>The page that follows: the first one's.</returns>
    public async Task<string> Tell(FormInput form, IReadOnlyList<Guid> sessions, string template, CancellationToken ct)
    {
        foreach (var other in sessions.Skip(1)) await Tell(form, other, template, ct);
        return await Tell(form, sessions[0], template, ct);
    }

    /// <summary>Writes to everybody who may be written to, if the form says so. Sent again, the same form writes to nobody twice.</summary>
    /// <returns>The page that follows.</returns>
    public async Task<string> Tell(FormInput form, Guid session, string template, CancellationToken ct)
    {
        if (form.All(Field).Count == 0 || await looking.Find<SessionRow>(session, ct) is not { } row) return $"/sessions/{session}";
        var reached = (await To(session, ct)).Where(i => i.Why is null).ToList();
        var journeys = await looking.Rows<CaseloadRow>("select * from views.caseload where journey = any($1)", [reached.Select(i => i.Who.Journey).ToArray()], ct);
        foreach (var journey in journeys)
        {
            var letter = await writing.To(reached.First(i => i.Who.Journey == journey.Journey).Person, journey, template, Occasion.Of(row), ct);
            var id = Ids.Of("notice", form.CommandId, session, journey.Journey);
            await engine.Execute(new SendMessage(id, journey.Journey, letter, session), acting.Act(id), ct);
        }
        return $"/sessions/{session}/messages";
    }
}
