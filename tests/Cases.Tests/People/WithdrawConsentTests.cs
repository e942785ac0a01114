using Cases.Engine;
using Cases.People;

namespace Cases.Tests.People;

public sealed class WithdrawConsentTests
{
    static readonly WithdrawConsent Withdraw = new(Samples.Person, Purposes.Sharing);

    [Fact]
    public void Takes_a_yes_back() =>
        Samples.Known(new ConsentGiven(Purposes.Sharing, null)).When(Withdraw, Acts.Caseworker)
            .Then<Person>(Samples.Person, new ConsentWithdrawn(Purposes.Sharing));

    [Fact]
    public void Refuses_where_there_is_no_consent() =>
        Samples.Known(new ConsentRefused(Purposes.Sharing)).When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.NoConsentToWithdraw, "purpose");

    [Fact]
    public void Refuses_a_person_nobody_knows() =>
        new Scenario().When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.NotFound, "personId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Known(new PersonErased(ErasureGround.Request)).When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "personId");

    [Fact]
    public void Refuses_somebody_of_another_territory() =>
        Samples.Known(new ConsentGiven(Purposes.Sharing, null)).When(Withdraw, Acts.By(Role.Caseworker, "grenoble"))
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Known().When(Withdraw, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
