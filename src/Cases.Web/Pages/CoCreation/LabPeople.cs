using Cases.CoCreation;
using Cases.Web.Components;
using Cases.Web.Pages.Events;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.CoCreation;

/// <summary>The participants of a lab, to choose from.</summary>
static class LabPeople
{
    public static async Task<IReadOnlyList<Option>> Options(Looking looking, Guid lab, Text T)
    {
        var participants = (await looking.State<PolicyLab>(lab)).Participants.ToArray();
        return [.. (await looking.Participants("c.journey = any($1)", participants)).Select(p => new Option(p.Journey.ToString(), p.Name,
            T[Labels.Of(p.Population)]))];
    }
}
