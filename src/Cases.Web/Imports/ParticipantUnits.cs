using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Web.Imports;

/// <summary>A row a participant: an application of a person who is new, and a place where the row says so.</summary>
public sealed class ParticipantUnits(Places places, Guid import)
{
    static readonly Dictionary<string, Population> Populations = new()
    {
        ["newcomer"] = Population.Newcomer, ["nouvel arrivant"] = Population.Newcomer, ["nouvelle arrivante"] = Population.Newcomer,
        ["local actor"] = Population.LocalActor, ["acteur local"] = Population.LocalActor, ["actrice locale"] = Population.LocalActor,
    };

    public static Guid PersonOf(Guid import, int row) => Ids.Of("imported person", import, row);

    public Unit? Of(Cells cells)
    {
        var person = new NewPerson(Personal.Of(cells.Required("given-name")), Personal.Of(cells.Required("family-name")),
            cells.Personal("email"), cells.Personal("phone"), BirthDate(cells), cells.Text("language"));
        var (day, population) = (cells.Day("applied-on"), cells.Word("population", Populations));
        var (enrolled, said) = (cells.Yes("enrolled"), cells.Required("category"));
        if (places.Territory(cells.Required("territory")) is not { } territory) cells.Refuse("territory");
        else if (places.Cohort(territory.Code, cells.Text("edition"), day) is not { } cohort) cells.Refuse("edition");
        else if (places.Category(cohort, population, said) is not { } category) cells.Refuse("category");
        else if (cells.Wrong.Count == 0) return Of(cells.Number, day, new SubmitApplication(PersonOf(import, cells.Number), cohort.Cohort, population, category, person), enrolled);
        return null;
    }

    static Unit Of(int row, DateOnly day, SubmitApplication application, bool enrolled) => new([row], day,
        enrolled ? [application, new EnrolParticipant(application.JourneyId)] : [application], FieldOf) { Streams = [application.JourneyId] };

    static Personal? BirthDate(Cells cells) => cells.DayOrNone("birth-date") is { } day
        ? Personal.Of(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null;

    static string? FieldOf(Refusal refusal) => refusal.Code == Refusals.NoPlaceLeft.Code || refusal.Code == Refusals.OthersWaitLonger.Code ? "enrolled"
        : refusal.Field switch { "category" => "category", "occurredOn" => "applied-on", "cohortId" => "territory", _ => null };
}
