using Cases.Engine;
using Cases.Programmes;

namespace Cases.CoCreation;

/// <summary>A Policy Lab is convened, in a territory or for the whole network.</summary>
/// <param name="Definition">The number of the programme's definition the themes were taken from.</param>
/// <param name="Edition">The edition it belongs to; null for a convening outside any.</param>
/// <param name="Cohorts">The cohorts whose journeys may join; empty when any may.</param>
/// <param name="Organisers">Organisations, by id.</param>
/// <param name="Days">The days it meets, in the territory's calendar, as far as they are known.</param>
[StoredAs("policy-lab-convened")]
public sealed record PolicyLabConvened(
    string Territory, Guid Programme, int Definition, Guid? Edition, IReadOnlyList<Guid> Cohorts, string Title, LabFormat Format,
    IReadOnlyList<string> Themes, IReadOnlyList<Guid> Organisers, IReadOnlyList<GovernanceLevel> Levels, IReadOnlyList<DateOnly> Days,
    string? Place) : IOpening;

/// <summary>The programme's own series of co-creation workshops, or a one-off convening of institutions.</summary>
public enum LabFormat { OwnSeries, OneOffConvening }

[StoredAs("lab-participant-joined")]
public sealed record LabParticipantJoined(Guid Journey, Population Population) : IEvent;

/// <summary>They never took part: it was recorded in error. Why is in the act, and the journey names the entry.</summary>
[StoredAs("lab-participant-retracted")]
public sealed record LabParticipantRetracted(Guid Journey, Population Population) : IEvent;

/// <param name="Proposers">Journeys of either population.</param>
[StoredAs("idea-proposed")]
public sealed record IdeaProposed(Guid Idea, string Title, Personal? Description, IReadOnlyList<Guid> Proposers) : IEvent;

/// <summary>A participant or an organisation backs an idea: one of the two is named.</summary>
[StoredAs("idea-endorsed")]
public sealed record IdeaEndorsed(Guid Idea, Guid? Journey, Guid? Organisation) : IEvent;

[StoredAs("endorsement-withdrawn")]
public sealed record EndorsementWithdrawn(Guid Idea, Guid? Journey, Guid? Organisation) : IEvent;

/// <summary>The idea is retained to be tried; by which criteria is in the act.</summary>
[StoredAs("idea-selected")]
public sealed record IdeaSelected(Guid Idea) : IEvent;

/// <summary>The idea is not retained; why is in the act.</summary>
[StoredAs("idea-set-aside")]
public sealed record IdeaSetAside(Guid Idea) : IEvent;

/// <summary>The lab serves an action of a partnership.</summary>
[StoredAs("lab-linked-to-action")]
public sealed record LabLinkedToAction(Guid Action) : IEvent;
