using System.Net;

namespace Cases.Web.Tests.Pages;

/// <summary>One host for all pages about sessions, labs, experiments and commitments; each test makes a thing of its own.</summary>
[CollectionDefinition(nameof(ThingPages))]
public sealed class ThingPages : ICollectionFixture<WebHost>;

/// <summary>What holds for every page that records an act on one thing.</summary>
[Collection(nameof(ThingPages))]
public abstract class ThingActTests(WebHost host)
{
    protected WebHost Host => host;

    /// <summary>What is filled in, so that it is recorded.</summary>
    protected abstract (string Name, string Value)[] Typed { get; }

    /// <summary>What is filled in, so that it is refused.</summary>
    protected abstract (string Name, string Value)[] Wrong { get; }

    /// <summary>The field whose message then says why.</summary>
    protected abstract string WrongField { get; }

    /// <summary>The stored names of what is recorded on the thing's stream.</summary>
    protected abstract string[] Recorded { get; }

    /// <summary>Whether caseworkers use the page; only coordinators otherwise.</summary>
    protected virtual bool ForCaseworkers => true;

    /// <summary>The stream, the page, and the page that follows.</summary>
    protected abstract Task<(Guid Stream, string Path, string Next)> Page();

    [Theory]
    [InlineData("evaluator")]
    [InlineData("auditor")]
    public async Task Is_not_for_other_roles(string account)
    {
        var (_, path, _) = await Page();

        (await (await host.SignedIn(account)).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Is_not_there_for_a_caseworker_of_another_territory()
    {
        var (_, path, _) = await Page();

        (await (await host.SignedIn("caseworker-grenoble")).Get(path)).StatusCode.ShouldBe(ForCaseworkers ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Labels_each_of_its_fields()
    {
        var (_, path, _) = await Page();

        var page = await (await host.SignedIn("coordinator")).Page(path);

        page.QuerySelectorAll("form.command :is(input:not([type=hidden]), select, textarea)").ShouldAllBe(field => page.QuerySelector($"label[for='{field.Id}']") != null);
    }

    [Fact]
    public async Task Refuses_beside_the_field_and_records_nothing()
    {
        var (stream, path, _) = await Page();
        var before = (await host.History(stream)).Count;

        var answer = await (await host.SignedIn("coordinator")).Submit(path, Wrong);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById($"field-{WrongField}-error")!.TextContent.ShouldNotBeEmpty();
        (await host.Since(stream, before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_it_and_says_so()
    {
        var (stream, path, next) = await Page();
        var before = (await host.History(stream)).Count;
        var browser = await host.SignedIn("coordinator");

        var answer = await browser.Submit(path, Typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(next);
        (await browser.Page(next)).QuerySelector("[role=status]")!.TextContent.Trim().ShouldNotBeEmpty();
        (await host.Since(stream, before)).ShouldBe(Recorded);
    }
}
