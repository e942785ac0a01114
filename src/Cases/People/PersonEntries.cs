using Cases.Engine;
using Cases.Programmes;

namespace Cases.People;

/// <summary>Who the person is: as registered, or as put right.</summary>
public interface IIdentity : IEvent
{
    Personal GivenName { get; }

    Personal FamilyName { get; }

    Personal? BirthDate { get; }

    string? Language { get; }
}

/// <summary>How the person can be reached; it replaces what was said before.</summary>
public interface IContactDetails : IEvent
{
    Personal? Email { get; }

    Personal? Phone { get; }
}

/// <summary>What the person speaks and needs; it replaces what was said before.</summary>
public interface INeeds : IEvent
{
    IReadOnlyList<string> Languages { get; }

    bool Interpreter { get; }

    bool Childcare { get; }

    Personal? Other { get; }
}

/// <summary>A role was taken on or ended.</summary>
public interface IRoleEntry : IEvent
{
    Population Population { get; }

    string Category { get; }
}

/// <summary>A yes, a no, or a yes taken back.</summary>
public interface IConsentEntry : IEvent
{
    string Purpose { get; }
}

/// <summary>Names, birth date or language were written down wrong. It says all four anew.</summary>
[StoredAs("person-corrected")]
public sealed record PersonCorrected(long Corrects, Personal GivenName, Personal FamilyName, Personal? BirthDate, string? Language) : IIdentity, ICorrection;

/// <summary>The last contact details were written down wrong. It says both anew.</summary>
[StoredAs("contact-details-corrected")]
public sealed record ContactDetailsCorrected(long Corrects, Personal? Email, Personal? Phone) : IContactDetails, ICorrection;

/// <summary>The last languages and needs were written down wrong. It says all of them anew.</summary>
/// <param name="Languages">As BCP 47 tags.</param>
[StoredAs("needs-corrected")]
public sealed record NeedsCorrected(long Corrects, IReadOnlyList<string> Languages, bool Interpreter, bool Childcare, Personal? Other) : INeeds, ICorrection;

/// <summary>A role was never taken on, or never ended: the entry was made in error. Why is in the act.</summary>
[StoredAs("role-retracted")]
public sealed record RoleRetracted(long Corrects, Population Population, string Category) : ICorrection;

/// <summary>The person never answered so: the entry was made in error, and what was said before holds. Why is in the act.</summary>
[StoredAs("consent-retracted")]
public sealed record ConsentRetracted(long Corrects, string Purpose) : ICorrection;
