using Cases.Engine;
using Cases.Messages;
using Cases.Views;
using Cases.Web.Mail;
using Cases.Web.Pages.Journeys;
using Cases.Web.Pages.Training;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Messages;

/// <summary>A letter as far as the form has it.</summary>
/// <param name="Why">Why the person cannot be written to; null when they can.</param>
/// <param name="Sessions">The sessions it may be about, the latest first.</param>
/// <param name="Letter">Null while what it is about is not chosen.</param>
public sealed record Draft(Refusal? Why, IReadOnlyList<SessionRow> Sessions, Guid? Session, Letter? Letter);

/// <summary>Makes a letter of what was chosen and typed.</summary>
public sealed class Drafting(Looking looking, Writing writing, Text T)
{
    public async Task<Draft> Read(JourneyFile file, FormInput form, bool sending, CancellationToken ct)
    {
        var sessions = await looking.Rows<SessionRow>("select * from views.sessions where cohorts @> array[$1] order by starts desc, session limit 50", [file.Row.Cohort], ct);
        var draft = new Draft(Unreachable.Why(file.Person, looking.Today), sessions, null, null);
        if (!sending && form.Optional("template") is null) return draft;
        var template = form.OneOf("template", Templates.ForParticipants);
        if (form.Failed) return draft;
        if (template == Templates.Notice && sending) form.Required("words");
        var (about, occasion) = template switch
        {
            Templates.AppointmentReminder => (null, await Appointment(file, form, sending, ct)),
            Templates.Notice => (null, new Occasion(null, null, null)),
            _ => Session(sessions, form),
        };
        if (occasion is null) return draft;
        return draft with { Session = about, Letter = await writing.To(file.Person, file.Row, template, occasion with { Words = form.Optional("words") }, ct) };
    }

    (Guid?, Occasion?) Session(IReadOnlyList<SessionRow> sessions, FormInput form)
    {
        if (Guid.TryParse(form["sessionId"], out var id) && sessions.FirstOrDefault(s => s.Session == id) is { } session) return (id, Occasion.Of(session));
        form.Refuse("sessionId", T["Choose the session it is about"]);
        return (null, null);
    }

    async Task<Occasion> Appointment(JourneyFile file, FormInput form, bool sending, CancellationToken ct)
    {
        if (!sending) return new Occasion(null, null, null);
        var (day, time, place) = (form.Date("day"), form.Time("time"), form.Required("place"));
        var zone = (await looking.Gazetteer(ct)).Zone(file.Row.Territory);
        return new Occasion(null, form.Failed ? null : SessionTimes.At(day, time, zone, T), place);
    }
}
