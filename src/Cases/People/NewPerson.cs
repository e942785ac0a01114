using Cases.Engine;

namespace Cases.People;

/// <summary>What is written down of a person who is new to everybody.</summary>
public sealed record NewPerson(
    Personal GivenName, Personal FamilyName, Personal? Email = null, Personal? Phone = null, Personal? BirthDate = null, string? Language = null)
{
    public PersonRegistered Registered(string territory) => new(territory, GivenName, FamilyName, Email, Phone, BirthDate, Language);
}
