using System.Net;
using Cases.Engine;
using Cases.People;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.People;

[Collection(nameof(JourneyPages))]
public sealed class DuplicatesTests(WebHost host)
{
    [Fact]
    public async Task Are_not_for_a_caseworker() =>
        (await (await host.SignedIn("caseworker")).Get("/persons/duplicates")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Are_shown_with_why()
    {
        var (one, other) = (await Person("Fadoua", "Belkhiraoui"), await Person("BELKHIRAOUI", "Fadoua"));

        (await Listed(one, other)).ShouldBe(["Same names"]);
    }

    [Fact]
    public async Task Are_found_by_a_shared_number_however_it_is_written()
    {
        var (one, other) = (await Person("Ilias", "Tamazirtou", "+33 6 39 98 55 01"), await Person("Nawel", "Ouzeghdou", "06.39.98.55.01"));

        (await Listed(one, other)).ShouldBe(["Same telephone"]);
    }

    [Fact]
    public async Task Are_merged_and_listed_no_more()
    {
        var (one, other) = (await Person("Wilhelmine", "Grosjardin"), await Person("Grosjardin", "Vilhelmine"));

        var answer = await Merge(one, other, kept: one);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await host.Since(one, 1)).ShouldBe(["duplicate-merged"]);
        (await host.Since(other, 1)).ShouldBe(["person-merged"]);
        (await Pair(one, other)).ShouldBeNull();
    }

    [Fact]
    public async Task Are_merged_the_other_way_round_when_the_second_file_is_kept()
    {
        var (one, other) = (await Person("Eudoxie", "Pellegarde"), await Person("Pellegarde", "Eudoxie"));

        await Merge(one, other, kept: other);

        (await host.Since(other, 1)).ShouldBe(["duplicate-merged"]);
    }

    [Fact]
    public async Task Are_listed_no_more_once_somebody_said_that_they_are_two_people()
    {
        var (one, other) = (await Person("Clorinde", "Malaucène"), await Person("Malaucène", "Clorinde"));

        var answer = await (await host.SignedIn("coordinator")).Submit($"/persons/{one}/merge/{other}", ("personId", "two"), ("reason", "Aunt and niece."), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await host.Since(one, 1)).ShouldBe(["person-distinguished"]);
        (await Pair(one, other)).ShouldBeNull();
    }

    [Fact]
    public async Task Are_not_merged_without_a_reason()
    {
        var (one, other) = (await Person("Hyacinthe", "Rocamadur"), await Person("Rocamadur", "Hyacinthe"));

        var answer = await (await host.SignedIn("coordinator")).Submit($"/persons/{one}/merge/{other}", ("personId", one.ToString()), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById("field-reason-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Are_not_merged_into_a_file_unknown_where_the_other_is_known()
    {
        var (one, other) = (await Person("Ondine", "Vaucluset"), await Person("Vaucluset", "Ondine", territory: "grenoble-alpes"));

        var answer = await Merge(one, other, kept: one);

        (await Browser.Read(answer)).GetElementById("field-personId-error")!.TextContent.ShouldContain("grenoble-alpes");
    }

    [Fact]
    public async Task Are_not_compared_with_themselves()
    {
        var one = await Person("Blanchefleur", "Sautemouton");

        (await (await host.SignedIn("coordinator")).Get($"/persons/{one}/merge/{one}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Are_two_people_again_once_the_merge_is_undone()
    {
        var (one, other) = (await Person("Mélusine", "Charbonneix"), await Person("Charbonneix", "Mélusine"));
        await Merge(one, other, kept: one);

        var answer = await (await host.SignedIn("coordinator")).Submit($"/persons/{one}/unmerge/{other}", ("reason", "Mother and daughter."), ("occurredOn", "2024-10-14"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await host.Since(one, 1)).ShouldBe(["duplicate-merged", "duplicate-unmerged"]);
        (await host.Since(other, 1)).ShouldBe(["person-merged", "person-unmerged"]);
        (await Listed(one, other)).ShouldBe(["Same names"]);
    }

    [Fact]
    public async Task Have_their_journeys_under_the_file_that_is_kept()
    {
        var (kept, other) = (await host.Applied("Quitterie", "Lavandou"), await host.Applied("Lavandou", "Quitterie"));
        await host.Given(new MergePersons(await host.PersonOf(kept), await host.PersonOf(other)), reason: "The same permit.");

        (await (await host.InEnglish("coordinator")).Page($"/journeys/{kept}")).QuerySelector($"main a[href='/journeys/{other}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Lead_from_the_merged_file_to_undoing_it()
    {
        var (kept, other) = (await host.Applied("Sidonie", "Montrevel"), await host.Applied("Montrevel", "Sidonie"));
        var (one, two) = (await host.PersonOf(kept), await host.PersonOf(other));
        await host.Given(new MergePersons(one, two), reason: "The same permit.");

        (await (await host.InEnglish("coordinator")).Page($"/journeys/{other}")).QuerySelector($"main a[href='/persons/{one}/unmerge/{two}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Are_refused_as_applicants_by_a_code_and_the_person_to_go_on_with()
    {
        var (one, other) = (await Person("Aldegonde", "Frontenay"), await Person("Frontenay", "Aldegonde"));
        await host.Given(new MergePersons(one, other), reason: "The same permit.");

        var refused = await Refused(new Cases.Enrolment.SubmitApplication(other, Setting.Lyon, Programmes.Population.Newcomer, "asylum-seeker"));

        refused.Code.ShouldBe("person-merged");
        refused.Details.ShouldBe([one]);
    }

    async Task<Refusal> Refused(ICommand command)
    {
        var now = DateTimeOffset.UtcNow;
        var outcome = await ((IEngine)host.Services.GetService(typeof(IEngine))!).Execute(command, new Act
        {
            CommandId = Guid.CreateVersion7(), Actor = "coordinator", Role = Role.Coordinator, OccurredOn = Past.Day, Now = now, Today = DateOnly.FromDateTime(now.UtcDateTime),
        });
        return outcome.ShouldBeOfType<Refused>().Refusal;
    }

    async Task<Guid> Person(string given, string family, string? phone = null, string territory = "lyon")
    {
        var person = Guid.CreateVersion7();
        await host.Given(new RegisterPerson(person, territory, new NewPerson(Personal.Of(given), Personal.Of(family), Phone: Personal.OfNullable(phone))));
        return person;
    }

    async Task<HttpResponseMessage> Merge(Guid one, Guid other, Guid kept) => await (await host.SignedIn("coordinator"))
        .Submit($"/persons/{one}/merge/{other}", ("personId", kept.ToString()), ("reason", "The same permit."), ("occurredOn", "2024-10-14"));

    /// <summary>Why the pair is listed, as soon as it is: on a slow machine a look from before may be kept for seconds.</summary>
    async Task<IReadOnlyList<string>?> Listed(Guid one, Guid other)
    {
        for (var left = 150; left > 0; left--)
        {
            if (await Pair(one, other) is { } why) return why;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        return null;
    }

    /// <summary>Why the pair is listed; null when it is not.</summary>
    async Task<IReadOnlyList<string>?> Pair(Guid one, Guid other)
    {
        var coordinator = await host.InEnglish("coordinator");
        for (var page = 1; ; page++)
        {
            var list = await coordinator.Page($"/persons/duplicates?page={page}");
            var link = list.QuerySelector($"a[href='/persons/{one}/merge/{other}']");
            if (link is not null) return [.. link.Closest("tr")!.QuerySelectorAll(".ds-tag").Select(tag => tag.TextContent.Trim())];
            if (list.QuerySelector("a[rel=next]") is null) return null;
        }
    }
}
