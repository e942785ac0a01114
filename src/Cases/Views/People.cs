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
public sealed record PersonRow(
    Guid Person, Personal? GivenName, Personal? FamilyName, Personal? Email, Personal? Phone, Personal? BirthDate, SearchText? Search,
    string? Language, IReadOnlyList<string> Territories, IReadOnlyList<string> Roles,
    DateOnly? ParticipationUntil, DateOnly? ContactUntil, DateOnly? SharingUntil, DateOnly? ImageUntil, bool Erased,
    SearchText? Alike = null, Guid? MergedInto = null, IReadOnlyList<Guid>? Duplicates = null, IReadOnlyList<Guid>? Others = null);

/// <summary>Everybody who is known, one row each.</summary>
public sealed class People : StreamView<PersonRow>
{
    public override string Name => "people";

    public override int Definition => 3;

    public override IReadOnlyList<string> Indexes { get; } = ["(person) where erased", "(merged_into) where merged_into is not null"];

    protected override string StreamType => Person.StreamType;

    public override PersonRow? Apply(PersonRow? row, RecordedEvent e) =>
        e.Data is PersonRetracted ? null : e.Data is PersonRegistered opening ? Searchable(Registered(e.Stream, opening)) : row is null ? null : Changed(row, e.Data);

    static PersonRow Registered(Guid person, PersonRegistered e) => new(person, e.GivenName, e.FamilyName, e.Email, e.Phone, e.BirthDate, null,
        e.Language, [e.Territory], [], null, null, null, null, Erased: false);

    static PersonRow Changed(PersonRow row, IEvent @event) => @event switch
    {
        ContactDetailsGiven e => Searchable(row with { Email = e.Email, Phone = e.Phone }),
        RoleStarted e => row with { Roles = [.. row.Roles, Role(e.Population, e.Category)] },
        RoleEnded e => row with { Roles = [.. row.Roles.Where(r => r != Role(e.Population, e.Category))] },
        ConsentGiven e => Consenting(row, e.Purpose, e.Until ?? DateOnly.MaxValue),
        ConsentRefused e => Consenting(row, e.Purpose, null),
        ConsentWithdrawn e => Consenting(row, e.Purpose, null),
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

    static PersonRow Consenting(PersonRow row, string purpose, DateOnly? until) => purpose switch
    {
        Purposes.Participation => row with { ParticipationUntil = until },
        Purposes.Contact => row with { ContactUntil = until },
        Purposes.Sharing => row with { SharingUntil = until },
        Purposes.Image => row with { ImageUntil = until },
        _ => row,
    };

    static string Role(Population population, string category) =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName(population.ToString())}/{category}";
}
