using System.Globalization;
using System.Text;
using Cases.Imports;

namespace Cases.Web.Imports;

/// <summary>What a column can give.</summary>
/// <param name="Name">Kebab-case: in mappings, reports and the log.</param>
/// <param name="Required">A row without it is refused.</param>
/// <param name="Known">Headers by which it is recognised besides its own name, in French and English, plain.</param>
public sealed record ImportField(string Name, bool Required, params string[] Known)
{
    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind switch
    {
        ImportKind.Participants => Participants,
        ImportKind.Sessions => Sessions,
        _ => Attendance,
    };

    static readonly IReadOnlyList<ImportField> Participants =
    [
        new("given-name", true, "first name", "prenom"), new("family-name", true, "last name", "surname", "nom", "nom de famille"),
        new("email", false, "e mail", "mail", "courriel"), new("phone", false, "telephone", "mobile"),
        new("birth-date", false, "date of birth", "date de naissance"), new("language", false, "langue"),
        new("edition", false, "edition"), new("territory", true, "territoire"), new("population", true, "public"),
        new("category", true, "categorie", "situation"), new("applied-on", true, "application date", "date de candidature", "date"),
        new("enrolled", false, "inscrit", "enrolment"),
    ];

    static readonly IReadOnlyList<ImportField> Sessions =
    [
        new("title", true, "titre", "intitule"), new("kind", false, "type"), new("track", false, "public"), new("edition", false, "edition"),
        new("territory", true, "territoire"), new("day", true, "date", "jour"), new("starts", true, "start", "debut"), new("ends", true, "end", "fin"),
        new("place", true, "lieu"), new("language", true, "langue"), new("interpreter", false, "interprete", "interpretation"),
        new("childcare", false, "garde d enfants"), new("capacity", false, "places", "capacite"),
    ];

    static readonly IReadOnlyList<ImportField> Attendance =
    [
        new("territory", true, "territoire"), new("day", true, "date", "jour"), new("session", true, "title", "titre", "intitule"),
        new("given-name", true, "first name", "prenom"), new("family-name", true, "last name", "surname", "nom", "nom de famille"),
        new("birth-date", false, "date of birth", "date de naissance"), new("status", true, "statut", "presence", "attendance"),
        new("hours", false, "heures"), new("note", false, "remarque", "commentaire"),
    ];

    public bool IsNamed(string header) => Plain(header) is var plain && (plain == Plain(Name) || Known.Contains(plain));

    /// <summary>Lower-case letters and digits without accents, words apart by one blank: what is compared with what people type.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(' ');
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
