using Cases.Postgres.Sealing;

namespace Cases.Engine.Tests.Sealing;

public sealed class SearchTokensTests
{
    static readonly SearchTokens Tokens = new(new byte[32]);

    [Theory]
    [InlineData("Éloïse", "eloise")]
    [InlineData("Søren Weiß", "soren weiss")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Олена Шевчук", "olena shevchuk")]
    [InlineData("Γιώργος", "giorgos")]
    [InlineData("عمر", "amr")]
    [InlineData("Benali Amina", "amina ben")]
    [InlineData("O’Connor-Dupré", "oconnor dupre")]
    public void Finds_a_name_by_the_beginnings_of_its_plain_letters_in_any_order(string name, string typed) =>
        Tokens.Beginnings(typed).ShouldBeSubsetOf(Tokens.Of([name]));

    [Theory]
    [InlineData("محمد", "Mohamed")]
    [InlineData("Muhammad", "Mohammed")]
    [InlineData("Олександр", "Alexander")]
    [InlineData("يوسف", "Youssef")]
    [InlineData("Djamila", "Jamila")]
    [InlineData("Zoubair", "Zubayr")]
    [InlineData("Philippe", "Filip")]
    public void Finds_a_name_by_its_sound(string name, string typed) => Tokens.Sounding(typed).ShouldBeSubsetOf(Tokens.Of([name]));

    [Fact]
    public void Does_not_hear_one_letter() => Tokens.Sounding("Ô").ShouldBeEmpty();

    [Theory]
    [InlineData("Gwendolyne", "Gwendoline")]
    [InlineData("Zadranpour", "Zadarnpour")]
    public void Shares_half_of_its_groups_of_letters_with_a_name_typed_wrongly(string name, string typed) =>
        Tokens.Likeness(typed).Count(Tokens.Of([name]).Contains).ShouldBeGreaterThanOrEqualTo((Tokens.Likeness(typed).Length + 1) / 2);

    [Fact]
    public void Says_nothing_without_the_key() => new SearchTokens([1, .. new byte[31]]).Of(["Amina"]).Intersect(Tokens.Of(["Amina"])).ShouldBeEmpty();

    [Theory]
    [InlineData(new[] { "Amina", "Benali" }, new[] { "BENALI", "Amîna" }, new[] { Same.Names, Same.Sound })]
    [InlineData(new[] { "Mirwais", "Zadranpour" }, new[] { "Mirvays", "Zadranpur" }, new[] { Same.Sound })]
    [InlineData(new[] { "Amina", "+33 6 39 98 07 37" }, new[] { "Zoé", "06.39.98.07.37" }, new[] { Same.Phone })]
    [InlineData(new[] { "Amina", "A.Benali@example.org" }, new[] { "Zoé", "a.benali@example.org" }, new[] { Same.Email })]
    [InlineData(new[] { "Amina", "Benali", "1990-01-31" }, new[] { "Amina", "Exemple", "1990-01-31" }, new[] { Same.BirthDate })]
    [InlineData(new[] { "Amina", "Benali", "1990-01-31" }, new[] { "Zoé", "Exemple", "1990-01-31" }, new Same[0])]
    [InlineData(new[] { "Amina" }, new[] { "Amina" }, new Same[0])]
    public void Tells_what_two_files_share(string[] one, string[] other, Same[] shared) =>
        Sameness.Of(one).Intersect(Sameness.Of(other)).Select(same => same.In).Order().ShouldBe(shared);

    [Fact]
    public void Makes_one_token_of_each_thing_shared() =>
        Tokens.Alike(["Amina", "Benali"]).Intersect(Tokens.Alike(["Benali", "Amina"])).Count().ShouldBe(2);
}
