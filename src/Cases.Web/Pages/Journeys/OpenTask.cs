using Cases.Engine;
using Cases.Journeys;
using Cases.Web.Pages.Events;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>A task still to be done, as it stands now.</summary>
/// <param name="Version">The version of the event that set it.</param>
/// <param name="Rule">The rule that raised it; null where somebody set it.</param>
/// <param name="Words">What is to be done; null where a rule raised it.</param>
public sealed record OpenTask(long Version, Guid Task, TaskRule? Rule, Personal? Words, DateOnly Due, string For)
{
    /// <summary>The most urgent first.</summary>
    public static IReadOnlyList<OpenTask> In(IEnumerable<RecordedEvent> events)
    {
        var open = new Dictionary<Guid, OpenTask>();
        foreach (var e in events)
            switch (e.Data)
            {
                case TaskSet d: open[d.Task] = new OpenTask(e.Version, d.Task, null, d.Text, d.Due, d.For); break;
                case TaskRaised d: open[d.Task] = new OpenTask(e.Version, d.Task, d.Rule, null, d.Due, d.For); break;
                case TaskSnoozed d: open[d.Task] = open[d.Task] with { Due = d.Due }; break;
                case TaskHandedOver d: open[d.Task] = open[d.Task] with { For = d.For }; break;
                case TaskDone d: open.Remove(d.Task); break;
                case TaskDropped d: open.Remove(d.Task); break;
            }
        return [.. open.Values.OrderBy(t => t.Due)];
    }

    /// <summary>What is to be done, opened, in the reader's language.</summary>
    public string Said(Text T, Glossary by) => Rule is { } rule ? T[Labels.Of(rule)] : by.Open(Words) ?? T["Erased"];
}
