using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class AddActionTests
{
    static readonly Guid Partnership = new("00000000-0000-0000-0000-00000000a010");
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly AddAction Add = new(Partnership, Action, "Spatial segregation", ["spatial-segregation", "access-to-services"]);

    static Scenario Formed(params IEvent[] then) =>
        new Scenario().Given<Partnership>(Partnership, [new PartnershipFormed("Cities of Equality"), .. then]);

    [Fact]
    public void Adds_an_action_with_its_themes() =>
        Formed().When(Add, Acts.Coordinator).Then<Partnership>(Partnership, new ActionAdded(Action, "Spatial segregation", Add.Themes));

    [Fact]
    public void Refuses_a_partnership_that_does_not_exist() =>
        new Scenario().When(Add, Acts.Coordinator).ThenRefused(Refusals.NotFound, "partnershipId");

    [Fact]
    public void Refuses_an_action_added_before() =>
        Formed(new ActionAdded(Action, "Spatial segregation", [])).When(Add, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "actionId");

    [Fact]
    public void Refuses_an_action_without_a_title() =>
        Formed().When(Add with { Title = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_a_caseworker() =>
        Formed().When(Add, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
