using System.Net;
using AngleSharp.Dom;

namespace Cases.Web.Tests.Pages.Journeys;

/// <summary>One host for all pages about journeys; each test makes a journey of its own.</summary>
[CollectionDefinition(nameof(JourneyPages))]
public sealed class JourneyPages : ICollectionFixture<WebHost>;

/// <summary>What holds for every page that records an act on a journey.</summary>
[Collection(nameof(JourneyPages))]
public abstract class JourneyActTests(WebHost host)
{
    protected WebHost Host => host;

    /// <summary>What is filled in, so that it is recorded.</summary>
    protected abstract (string Name, string Value)[] Typed { get; }

    /// <summary>What is filled in, so that it is refused.</summary>
    protected abstract (string Name, string Value)[] Wrong { get; }

    /// <summary>The field whose message then says why.</summary>
    protected abstract string WrongField { get; }

    /// <summary>The stored names of what is recorded on the journey.</summary>
    protected abstract string[] Recorded { get; }

    /// <summary>What a caseworker of another territory is answered.</summary>
    protected virtual HttpStatusCode ToACaseworkerElsewhere => HttpStatusCode.NotFound;

    /// <summary>The journey, and the page's path under it.</summary>
    protected abstract Task<(Guid Journey, string Path)> Page();

    [Fact]
    public async Task Is_not_for_an_evaluator()
    {
        var (journey, path) = await Page();

        (await (await host.SignedIn("evaluator")).Get($"/journeys/{journey}/{path}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Is_not_there_for_a_caseworker_of_another_territory()
    {
        var (journey, path) = await Page();

        (await (await host.SignedIn("caseworker-grenoble")).Get($"/journeys/{journey}/{path}")).StatusCode.ShouldBe(ToACaseworkerElsewhere);
    }

    [Fact]
    public async Task Labels_each_of_its_fields_and_names_the_person()
    {
        var (journey, path) = await Page();

        var page = await (await host.SignedIn("coordinator")).Page($"/journeys/{journey}/{path}");

        page.QuerySelector(".lead")!.TextContent.ShouldBe($"{Past.GivenName} {Past.FamilyName}");
        page.QuerySelectorAll("form.command :is(input:not([type=hidden]), select, textarea)").ShouldAllBe(field => IsLabelled(page, field));
    }

    [Fact]
    public async Task Refuses_beside_the_field_and_records_nothing()
    {
        var (journey, path) = await Page();
        var before = (await host.History(journey)).Count;

        var answer = await (await host.SignedIn("coordinator")).Submit($"/journeys/{journey}/{path}", Wrong);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById($"field-{WrongField}-error")!.TextContent.ShouldNotBeEmpty();
        (await host.Since(journey, before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_it_and_says_so_on_the_journey()
    {
        var (journey, path) = await Page();
        var before = (await host.History(journey)).Count;
        var browser = await host.SignedIn("coordinator");

        var answer = await browser.Submit($"/journeys/{journey}/{path}", Typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe($"/journeys/{journey}");
        (await browser.Page($"/journeys/{journey}")).QuerySelector("[role=status]")!.TextContent.Trim().ShouldNotBeEmpty();
        (await host.Since(journey, before)).ShouldBe(Recorded);
    }

    static bool IsLabelled(IDocument page, IElement field) => page.QuerySelector($"label[for='{field.Id}']") is not null;
}
