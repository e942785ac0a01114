using Cases.Auditing;
using Cases.Engine;

namespace Cases.Tests.Auditing;

/// <summary>A mandate for names and reasons of one territory, and who acts on it.</summary>
static class Mandated
{
    public static readonly Guid Id = new("01920000-0000-7000-8000-000000000077");
    public static readonly MandateGiven Given = new("auditor", [PersonalKind.Names, PersonalKind.Reasons], "lyon", null, null, null, Acts.Day.AddDays(30));
    public static readonly GiveMandate Give = new(Id, Given.Auditor, Given.Opens, Given.Until, For: Given.For);
    public static readonly Act Lawfully = Acts.Administrator.Because("Article 9, court order of 3 October");
    public static readonly Act Auditor = Acts.By(Role.Auditor) with { Actor = "auditor" };

    public static Scenario InForce(params IEvent[] since) => new Scenario().Given<Mandate>(Id, [Given, .. since]);
}
