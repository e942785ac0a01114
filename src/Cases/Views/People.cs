using System.Globalization;
using System.Text.Json;
using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Views;

/// <summary>A person as a search finds them. Erasure empties what identifies them.</summary>
/// <param name="Roles">The roles held now: "population/category", in the order they started.</param>
/// <param name="ParticipationUntil">
/// The last day the consent to this purpose holds (9999-12-31 for no end); null without consent. The other purposes likewise.
/// </param>
/// <param name="Alike">What two files of one person share: names in any order, an address, a number, the birth date.</param>
/// <param name="MergedInto">The person who is kept, for one who was recorded twice.</param>
/// <param name="Duplicates">Who was merged into this person; null for nobody yet.</param>
/// <param name="Others">Who is known to be somebody else; null for nobody yet.</param>
/// <param name="Said">What <paramref name="Roles"/> and the consents follow from, in the order it was said: "version about what"; what was taken back is gone.</param>
public sealed record PersonRow(
    Guid Person, Personal? GivenName, Personal? FamilyName, Personal? Email, Personal? Phone, Personal? BirthDate, SearchText? Search,
    string? Language, IReadOnlyList<string> Territories, IReadOnlyList<string> Roles,
    DateOnly? ParticipationUntil, DateOnly? ContactUntil, DateOnly? SharingUntil, DateOnly? ImageUntil, bool Erased,
    SearchText? Alike = null, Guid? MergedInto = null, IReadOnlyList<Guid>? Duplicates = null, IReadOnlyList<Guid>? Others = null,
    IReadOnlyList<string>? Said = null);

/// <summary>Everybody who is known, one row each.</summary>
public sealed class People : StreamView<PersonRow>
{
    public override string Name => "people";

    public override int Definition => 4;

    public override IReadOnlyList<string> Indexes { get; } = ["(person) where erased", "(merged_into) where merged_into is not null"];

    protected override string StreamType => Person.StreamType;

    public override PersonRow? Apply(PersonRow? row, RecordedEvent e) =>
        e.Data is PersonRetracted ? null : e.Data is PersonRegistered opening ? Searchable(Registered(e.Stream, opening)) : row is null ? null : Changed(row, e);

    static PersonRow Registered(Guid person, PersonRegistered e) => new(person, e.GivenName, e.FamilyName, e.Email, e.Phone, e.BirthDate, null,
        e.Language, [e.Territory], [], null, null, null, null, Erased: false);

    static PersonRow Changed(PersonRow row, RecordedEvent recorded) => recorded.Data switch
    {
        IIdentity e => Searchable(row with { GivenName = e.GivenName, FamilyName = e.FamilyName, BirthDate = e.BirthDate, Language = e.Language }),
        IContactDetails e => Searchable(row with { Email = e.Email, Phone = e.Phone }),
        IRoleEntry e => Saying(row, [.. row.Said ?? [], Entry(recorded.Version, Role(e.Population, e.Category), e is RoleStarted ? Held : NotHeld)]),
        IConsentEntry e => Saying(row, [.. row.Said ?? [], Entry(recorded.Version, e.Purpose, e is ConsentGiven given ? UntilOf(given) : NotHeld)]),
        RoleRetracted e => Saying(row, Without(row, e.Corrects)),
        ConsentRetracted e => Saying(row, Without(row, e.Corrects)),
        PersonShared e => row with { Territories = [.. row.Territories, e.With] },
        PersonMerged e => row with { MergedInto = e.Into },
        PersonUnmerged => row with { MergedInto = null },
        DuplicateMerged e => row with { Duplicates = [.. row.Duplicates ?? [], e.Duplicate] },
        DuplicateUnmerged e => row with { Duplicates = [.. (row.Duplicates ?? []).Where(d => d != e.Duplicate)] },
        PersonDistinguished e => row with { Others = [.. row.Others ?? [], e.From] },
        PersonErased => row with
        {
            GivenName = null, FamilyName = null, Email = null, Phone = null, BirthDate = null, Search = null, Alike = null, Language = null, Erased = true,
        },
        _ => row,
    };

    static PersonRow Searchable(PersonRow row) => row with
    {
        Search = new SearchText([.. new[] { row.GivenName, row.FamilyName, row.Email, row.Phone }.OfType<Personal>()]),
        Alike = new SearchText([.. new[] { row.GivenName, row.FamilyName, row.Email, row.Phone, row.BirthDate }.OfType<Personal>()]) { Whole = true },
    };

    const string Held = "yes", NotHeld = "no";

    static string Entry(long version, string about, string what) => string.Create(CultureInfo.InvariantCulture, $"{version} {about} {what}");

    static string UntilOf(ConsentGiven given) => (given.Until ?? DateOnly.MaxValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IReadOnlyList<string> Without(PersonRow row, long version) =>
        [.. (row.Said ?? []).Where(entry => !entry.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{version} "), StringComparison.Ordinal))];

    static PersonRow Saying(PersonRow row, IReadOnlyList<string> said)
    {
        var words = said.Select(entry => (About: entry[(entry.IndexOf(' ') + 1)..entry.LastIndexOf(' ')], What: entry[(entry.LastIndexOf(' ') + 1)..])).ToList();
        return row with
        {
            Said = said,
            Roles = [.. words.Where(w => w.What == Held).Select(w => w.About).Distinct().Where(role => words.Last(w => w.About == role).What == Held)],
            ParticipationUntil = Until(Purposes.Participation), ContactUntil = Until(Purposes.Contact), SharingUntil = Until(Purposes.Sharing), ImageUntil = Until(Purposes.Image),
        };

        DateOnly? Until(string purpose) => words.LastOrDefault(w => w.About == purpose).What is { } what and not NotHeld
            ? DateOnly.ParseExact(what, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    static string Role(Population population, string category) =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName(population.ToString())}/{category}";
}
