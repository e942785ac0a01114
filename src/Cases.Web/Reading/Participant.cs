using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Web.Reading;

/// <summary>Somebody who takes part, as lists show them: the journey and its person's name, opened.</summary>
public sealed record Participant(Participant.Row Of, string Name)
{
    public Guid Journey => Of.Journey;

    public Population Population => Of.Population;

    public JourneyStatus Status => Of.Status;

    public sealed record Row(
        Guid Journey, Guid Person, Guid Cohort, string Territory, Population Population, string Category, JourneyStatus Status,
        Personal? GivenName, Personal? FamilyName);
}
