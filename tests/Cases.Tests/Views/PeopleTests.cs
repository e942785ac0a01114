using Cases.Engine;
using Cases.People;
using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PeopleTests
{
    static readonly Personal Email = Personal.Of("amina@example.org");

    static PersonRow Row(params IEvent[] then) =>
        new HandwrittenTrail().Record<Person>(Samples.Person, [Samples.Registered, .. then]).Rows(new Cases.Views.People()).ShouldHaveSingleItem();

    [Fact]
    public void Finds_a_person_by_name_and_address() =>
        Row(new ContactDetailsGiven(Email, null)).Search.ShouldBe(new SearchText(Samples.Registered.GivenName, Samples.Registered.FamilyName, Email));

    [Fact]
    public void Lists_the_roles_held_now() =>
        Row(new RoleStarted(Population.Newcomer, "asylum-seeker"), new RoleStarted(Population.LocalActor, "civil-society"),
            new RoleEnded(Population.Newcomer, "asylum-seeker")).Roles.ShouldBe(["local-actor/civil-society"]);

    [Fact]
    public void Says_until_when_a_consent_holds() =>
        Row(new ConsentGiven(Purposes.Sharing, new DateOnly(2026, 6, 30))).SharingUntil.ShouldBe(new DateOnly(2026, 6, 30));

    [Fact]
    public void Says_that_a_consent_without_end_holds_for_ever() =>
        Row(new ConsentGiven(Purposes.Image, null)).ImageUntil.ShouldBe(DateOnly.MaxValue);

    [Fact]
    public void Holds_no_consent_that_was_withdrawn() =>
        Row(new ConsentGiven(Purposes.Contact, null), new ConsentWithdrawn(Purposes.Contact)).ContactUntil.ShouldBeNull();

    [Fact]
    public void Holds_no_consent_that_was_refused() =>
        Row(new ConsentRefused(Purposes.Participation)).ParticipationUntil.ShouldBeNull();

    [Fact]
    public void Holds_the_consent_whose_withdrawal_was_recorded_in_error() =>
        Row(new ConsentGiven(Purposes.Contact, new DateOnly(2026, 6, 30)), new ConsentWithdrawn(Purposes.Contact), new ConsentRetracted(3, Purposes.Contact))
            .ContactUntil.ShouldBe(new DateOnly(2026, 6, 30));

    [Fact]
    public void Holds_no_consent_that_was_recorded_in_error() =>
        Row(new ConsentGiven(Purposes.Contact, null), new ConsentRetracted(2, Purposes.Contact)).ContactUntil.ShouldBeNull();

    [Fact]
    public void Lists_no_role_that_was_recorded_in_error_and_again_one_that_never_ended()
    {
        var (seeker, ended) = (new RoleStarted(Population.Newcomer, "asylum-seeker"), new RoleEnded(Population.Newcomer, "asylum-seeker"));

        Row(seeker, new RoleRetracted(2, seeker.Population, seeker.Category)).Roles.ShouldBeEmpty();
        Row(seeker, ended, new RoleRetracted(3, seeker.Population, seeker.Category)).Roles.ShouldBe(["newcomer/asylum-seeker"]);
    }

    [Fact]
    public void Finds_a_person_by_the_name_that_was_put_right() =>
        Row(new PersonCorrected(1, Personal.Of("Amineh"), Samples.Registered.FamilyName, null, "fa")).Search
            .ShouldBe(new SearchText(Personal.Of("Amineh"), Samples.Registered.FamilyName));

    [Fact]
    public void Reaches_a_person_as_was_put_right() =>
        Row(new ContactDetailsGiven(null, Email), new ContactDetailsCorrected(2, Email, null)).Email.ShouldBe(Email);

    [Fact]
    public void Names_who_is_kept_until_the_merge_is_undone()
    {
        Row(new PersonMerged(Samples.Other)).MergedInto.ShouldBe(Samples.Other);
        Row(new PersonMerged(Samples.Other), new PersonUnmerged(Samples.Other)).MergedInto.ShouldBeNull();
    }

    [Fact]
    public void Lists_the_duplicates_still_merged() =>
        Row(new DuplicateMerged(Samples.Other), new DuplicateMerged(Samples.Journey), new DuplicateUnmerged(Samples.Other)).Duplicates.ShouldBe([Samples.Journey]);

    [Fact]
    public void Lists_who_is_known_to_be_somebody_else() => Row(new PersonDistinguished(Samples.Other)).Others.ShouldBe([Samples.Other]);

    [Fact]
    public void Lists_the_territories_that_know_the_person() => Row(new PersonShared("grenoble", false)).Territories.ShouldBe(["lyon", "grenoble"]);

    [Fact]
    public void Holds_nothing_that_identifies_an_erased_person()
    {
        var row = Row(new ContactDetailsGiven(Email, Email), new PersonErased(ErasureGround.Request));
        row.Erased.ShouldBeTrue();
        new object?[] { row.GivenName, row.FamilyName, row.Email, row.Phone, row.BirthDate, row.Search, row.Alike, row.Language }.ShouldAllBe(v => v == null);
    }
}
