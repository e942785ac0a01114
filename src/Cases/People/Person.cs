using System.Collections.Immutable;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.People;

/// <summary>A person is known to a territory. Everything that identifies them is sealed with their own key.</summary>
[StoredAs("person-registered")]
public sealed record PersonRegistered(
    string Territory, Personal GivenName, Personal FamilyName, Personal? Email, Personal? Phone, Personal? BirthDate, string? Language) : IIdentity, IOpening;

/// <summary>How the person can be reached from now on; null for no longer.</summary>
[StoredAs("contact-details-given")]
public sealed record ContactDetailsGiven(Personal? Email, Personal? Phone) : IContactDetails;

/// <summary>What the person speaks besides the language they registered with, and needs so as to take part. It replaces what was said before.</summary>
/// <param name="Languages">As BCP 47 tags.</param>
/// <param name="Other">In words: what else has to be thought of.</param>
[StoredAs("needs-stated")]
public sealed record NeedsStated(IReadOnlyList<string> Languages, bool Interpreter, bool Childcare, Personal? Other) : INeeds;

/// <summary>A role is a dated fact: an asylum seeker becomes a beneficiary, a newcomer becomes a peer facilitator.</summary>
[StoredAs("role-started")]
public sealed record RoleStarted(Population Population, string Category) : IRoleEntry;

[StoredAs("role-ended")]
public sealed record RoleEnded(Population Population, string Category) : IRoleEntry;

/// <param name="Until">The last day it holds; null for no end.</param>
/// <param name="From">The first day it holds; null where that was not written down.</param>
[StoredAs("consent-given")]
public sealed record ConsentGiven(string Purpose, DateOnly? Until, DateOnly? From = null) : IConsentEntry;

[StoredAs("consent-refused")]
public sealed record ConsentRefused(string Purpose) : IConsentEntry;

[StoredAs("consent-withdrawn")]
public sealed record ConsentWithdrawn(string Purpose) : IConsentEntry;

/// <summary>The file was opened to another territory, by consent or by a recorded override.</summary>
[StoredAs("person-shared")]
public sealed record PersonShared(string With, bool Overridden) : IEvent;

/// <summary>Somebody of a territory that does not know the person is shown the file for a few hours. Why is in the act.</summary>
/// <param name="Account">Who is shown it.</param>
/// <param name="Until">From that instant on no more.</param>
[StoredAs("emergency-access-opened")]
public sealed record EmergencyAccessOpened(string Account, DateTimeOffset Until) : IEvent;

/// <summary>The person was registered in error: no search finds them any more. Why is in the act.</summary>
[StoredAs("person-retracted")]
public sealed record PersonRetracted : IEvent;

/// <summary>This person was recorded twice: what is new is recorded of the other one from now on. Nothing recorded moves. Why is in the act.</summary>
/// <param name="Into">The person who is kept.</param>
[StoredAs("person-merged")]
public sealed record PersonMerged(Guid Into) : IEvent;

/// <summary>The same, told by the person who is kept.</summary>
[StoredAs("duplicate-merged")]
public sealed record DuplicateMerged(Guid Duplicate) : IEvent;

/// <summary>They were two people after all: both files are again what they were.</summary>
[StoredAs("person-unmerged")]
public sealed record PersonUnmerged(Guid From) : IEvent;

/// <summary>The same, told by the person who had been kept.</summary>
[StoredAs("duplicate-unmerged")]
public sealed record DuplicateUnmerged(Guid Duplicate) : IEvent;

/// <summary>Somebody looked at two files that are alike: they are two people's. Told by both.</summary>
[StoredAs("person-distinguished")]
public sealed record PersonDistinguished(Guid From) : IEvent;

/// <summary>The person's key is destroyed: nothing personal of theirs can be read anywhere, and the trail still verifies.</summary>
[StoredAs("person-erased")]
public sealed record PersonErased(ErasureGround Ground) : IErasure;

/// <summary>Why somebody is erased (GDPR, article 17): a code, since words about the person would be erased with them.</summary>
public enum ErasureGround { Request, ConsentWithdrawn, RetentionEnded, RecordedInError }

public sealed record Person : IState<Person>
{
    public static string StreamType => "person";

    public static Person Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => Known;

    public bool Exists => Version > 0 && !Retracted;

    bool Retracted { get; init; }

    public bool Erased { get; private init; }

    /// <summary>The person who is kept, for one who was recorded twice; null otherwise.</summary>
    public Guid? MergedInto { get; private init; }

    ImmutableDictionary<string, DateTimeOffset> Emergencies { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Until when an account is shown the file in an emergency; null when it is not, or no more.</summary>
    public DateTimeOffset? ShownTo(string account, DateTimeOffset now) => Emergencies.TryGetValue(account, out var until) && until > now ? until : null;

    /// <summary>Who was merged into this person, in the order of the merges.</summary>
    public ImmutableList<Guid> Duplicates { get; private init; } = [];

    /// <summary>Who is known to be somebody else.</summary>
    public ImmutableHashSet<Guid> Others { get; private init; } = [];

    ImmutableHashSet<(Guid, RelationKind)> Relations { get; init; } = [];

    /// <summary>True when the other one is this to the person now.</summary>
    public bool IsRelatedTo(Guid other, RelationKind kind) => Relations.Contains((other, kind));

    ImmutableList<string> Known { get; init; } = [];

    /// <summary>The entries that were not put right or taken back, by version.</summary>
    ImmutableSortedDictionary<long, IEvent> Entries { get; init; } = ImmutableSortedDictionary<long, IEvent>.Empty;

    IConsentEntry? LastWord(string purpose) => Entries.Values.OfType<IConsentEntry>().LastOrDefault(e => e.Purpose == purpose);

    /// <summary>True when the last word on this purpose is yes, and it still holds on that day.</summary>
    public bool ConsentsTo(string purpose, DateOnly on) => LastWord(purpose) is ConsentGiven consent && !(on < consent.From) && !(on > consent.Until);

    /// <summary>The entry of that version, when it is of this kind and nothing put it right yet.</summary>
    public TEvent? Correctable<TEvent>(long version) where TEvent : class, IEvent => Entries.GetValueOrDefault(version) as TEvent;

    /// <summary>The same, for what replaces all that was said before: only the last word can be put right.</summary>
    public TEvent? Replaceable<TEvent>(long version) where TEvent : class, IEvent =>
        Entries.LastOrDefault(e => e.Value is TEvent) is { Value: TEvent last } entry && entry.Key == version ? last : null;

    /// <summary>True when an e-mail address is known.</summary>
    public bool HasEmail => Entries.Values.OfType<IContactDetails>().LastOrDefault() is { } given ? given.Email is not null : RegisteredWithEmail;

    bool RegisteredWithEmail { get; init; }

    public bool HasGiven(string purpose) => LastWord(purpose) is ConsentGiven;

    /// <summary>Why nothing at all can be recorded of this person; null when something can.</summary>
    public Refusal? Gone() => !Exists ? Refusals.NotFound.On("personId") : Erased ? Refusals.PersonErased.On("personId") : null;

    /// <summary>The same, and nothing new begins for a person who was merged into another: a no or an end is still heard.</summary>
    public Refusal? Unusable() => Gone() ?? Elsewhere();

    /// <summary>Names the person to go on with; null for a person who was not merged into another.</summary>
    public Refusal? Elsewhere() => MergedInto is { } kept ? Refusals.PersonMerged.On("personId").With(kept) : null;

    public bool Has(Population population, string category) =>
        Entries.Values.OfType<IRoleEntry>().LastOrDefault(e => e.Population == population && e.Category == category) is RoleStarted;

    public bool IsKnownIn(string territory) => Known.Contains(territory);

    public static Person Evolve(Person state, IEvent @event)
    {
        var version = state.Version + 1;
        var next = Apply(state, @event) with { Version = version };
        if (@event is ICorrection correction) next = next with { Entries = next.Entries.Remove(correction.Corrects) };
        return @event is IIdentity or IContactDetails or INeeds or IRoleEntry or IConsentEntry ? next with { Entries = next.Entries.SetItem(version, @event) } : next;
    }

    static Person Apply(Person state, IEvent @event) => @event switch
    {
        PersonRegistered e => state with { Known = [e.Territory], Retracted = false, RegisteredWithEmail = e.Email is not null },
        PersonRetracted => Empty with { Known = state.Known, Retracted = true },
        PersonShared e => state with { Known = state.Known.Add(e.With) },
        EmergencyAccessOpened e => state with { Emergencies = state.Emergencies.SetItem(e.Account, e.Until) },
        PersonMerged e => state with { MergedInto = e.Into },
        PersonUnmerged => state with { MergedInto = null },
        DuplicateMerged e => state with { Duplicates = state.Duplicates.Add(e.Duplicate) },
        DuplicateUnmerged e => state with { Duplicates = state.Duplicates.Remove(e.Duplicate) },
        PersonDistinguished e => state with { Others = state.Others.Add(e.From) },
        RelationStarted e => state with { Relations = state.Relations.Add((e.With, e.Kind)) },
        RelationEnded e => state with { Relations = state.Relations.Remove((e.With, e.Kind)) },
        RelationRetracted e => state with { Relations = state.Relations.Remove((e.With, e.Kind)) },
        PersonErased => state with { Erased = true },
        _ => state,
    };
}
