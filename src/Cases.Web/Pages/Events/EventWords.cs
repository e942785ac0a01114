using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Every event in plain words, for the timeline of a journey and for the trail. A house rule demands words for each event there is.</summary>
public static class EventWords
{
    /// <summary>The words, in the language of the glossary's reader; null for an event nobody has found words for.</summary>
    public static Said? Of(IEvent e, Glossary by) =>
        JourneyWords.Of(e, by.Text, by) ?? TakingPartWords.Of(e, by.Text, by) ?? PlanWords.Of(e, by.Text, by) ?? DocumentWords.Of(e, by.Text, by) ?? PersonWords.Of(e, by.Text, by) ?? EnrolmentWords.Of(e, by.Text, by)
        ?? ProgrammeWords.Of(e, by.Text, by) ?? PartnershipWords.Of(e, by.Text, by) ?? SessionWords.Of(e, by.Text, by) ?? LabWords.Of(e, by.Text, by)
        ?? ExperimentWords.Of(e, by.Text, by) ?? CommitmentWords.Of(e, by.Text) ?? ImportWords.Of(e, by.Text) ?? ReferralWords.Of(e, by.Text, by)
        ?? MessageWords.Of(e, by.Text, by) ?? MandateWords.Of(e, by.Text);
}
