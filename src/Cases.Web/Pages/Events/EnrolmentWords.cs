using Cases.Engine;
using Cases.Enrolment;
using Cases.Programmes;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Expressions of interest, and a cohort's places.</summary>
static class EnrolmentWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Interest(e, T, by) ?? Places(e, T, by);

    static Said? Interest(IEvent e, Text T, Glossary by) => e switch
    {
        InterestExpressed { Territory: { } territory } i => new(T["Interest expressed for {0}", by.Territory(territory)], by.Open(i.Message)),
        InterestExpressed i => new(T["Interest expressed"], by.Open(i.Message)),
        InterestDeclined d => new(T["Expression of interest declined"], by.Open(d.Why)),
        InterestFollowedUp => new(T["Expression of interest became an application"]),
        _ => null,
    };

    static Said? Places(IEvent e, Text T, Glossary by) => e switch
    {
        CohortOpened c => new(T["Cohort opened in {0}: {1} places for newcomers, {2} for local actors", by.Territory(c.Territory), c.NewcomerPlaces, c.LocalActorPlaces]),
        PlaceTaken p => new(T["Place taken: {0}", T[Labels.Of(p.Population)]]),
        PlaceFreed p => new(T["Place freed: {0}", T[Labels.Of(p.Population)]]),
        WaitingListJoined p => new(T["Waiting list joined: {0}", T[Labels.Of(p.Population)]]),
        WaitingListLeft p => new(T["Waiting list left: {0}", T[Labels.Of(p.Population)]]),
        PlacesSet p => new(T["Places set: {0} for newcomers, {1} for local actors", p.NewcomerPlaces, p.LocalActorPlaces]),
        EnrolmentWindowSet w => new(T["Applications taken from {0} to {1}", T.Date(w.EnrolmentOpens), T.Date(w.EnrolmentCloses)]),
        _ => null,
    };
}
