using System.Runtime.CompilerServices;
using System.Text.Json;
using Cases.Engine;
using Cases.Web.Pages.Events;
using Cases.Web.Shell;

namespace Cases.Web.Tests.HouseRules;

public sealed class EventWordsTests
{
    public static TheoryData<string, string> Names =>
        [.. Languages.All.SelectMany(language => EventNames.Domain.Types.Select(type => (language.Tag, EventNames.Domain.NameOf(type))))];

    [Theory, MemberData(nameof(Names))]
    public void Every_event_has_words(string tag, string name) => WordsFor(Golden(name), tag).ShouldNotBeNull().What.ShouldNotBeEmpty();

    [Fact]
    public void An_event_without_words_is_found_out() => WordsFor(new Unspoken(), "en").ShouldBeNull();

    [Fact]
    public void A_sealed_text_stays_sealed_where_nobody_opens_it() => WordsFor(Golden("note-added"), "en").ShouldBe(new Said("Note"));

    [StoredAs("unspoken")]
    sealed record Unspoken : IEvent;

    static Said? WordsFor(IEvent e, string tag) =>
        EventWords.Of(e, new Glossary(new Text(Languages.All.Single(language => language.Tag == tag), TimeZoneInfo.Utc)));

    static IEvent Golden(string name) =>
        (IEvent)JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder(), name + ".json")), EventNames.Domain.TypeOf(name), EventJson.Options)!;

    static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../Cases.Tests/Golden"));
}
