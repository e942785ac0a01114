using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Views;
using Cases.Web.Shell;

namespace Cases.Web.Pages.People;

/// <summary>Why two files may be of one person, in words; the codes are the English texts, see <see cref="Text.Key"/>.</summary>
static class Likeness
{
    public static readonly string SameNames = Text.Key("Same names");
    public static readonly string SameSound = Text.Key("Names sound alike");
    public static readonly string SameEmail = Text.Key("Same e-mail");
    public static readonly string SamePhone = Text.Key("Same telephone");
    public static readonly string SameBirthDate = Text.Key("Same date of birth");
    public static readonly string SameBeginnings = Text.Key("Name begins like this");
    public static readonly string NearlyTheSame = Text.Key("Nearly the same spelling");

    public static bool IsMoreThanAName(string why) => why == SameEmail || why == SamePhone || why == SameBirthDate;

    public static string[] TextsOf(PersonRow row, Func<Personal?, string?> open) =>
        [.. new[] { row.GivenName, row.FamilyName, row.Email, row.Phone, row.BirthDate }.Select(open).OfType<string>()];

    /// <summary>What these texts have in common, the most telling first.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        var shared = Sameness.Of(one).Intersect(Sameness.Of(other)).Select(same => same.In).ToHashSet();
        // The same names sound alike too.
        if (shared.Contains(Same.Names)) shared.Remove(Same.Sound);
        return [.. shared.Order().Select(Word)];
    }

    static string Word(Same same) => same switch
    {
        Same.Names => SameNames,
        Same.Sound => SameSound,
        Same.Email => SameEmail,
        Same.Phone => SamePhone,
        _ => SameBirthDate,
    };
}
