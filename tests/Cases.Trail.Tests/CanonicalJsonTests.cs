using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cases.Trail.Tests;

public sealed class CanonicalJsonTests
{
    static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));

    // RFC 8785 appendix B: the bits of a double and how ECMAScript prints it.
    [Theory]
    [InlineData(0x0000000000000000, "0"), InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324"), InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308"), InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992"), InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000"), InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23"), InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000"), InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21"), InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001"), InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325"), InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334"), InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333"), InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Prints_numbers_as_the_rfc_does(ulong bits, string expected)
    {
        var number = BitConverter.UInt64BitsToDouble(bits).ToString("E16", CultureInfo.InvariantCulture);

        Canonical(number).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1.50", "1.5"), InlineData("100.00", "100"), InlineData("-0", "0"), InlineData("-0.0", "0"), InlineData("0e9", "0")]
    [InlineData("12", "12")]
    [InlineData("-7", "-7"), InlineData("1e2", "100"), InlineData("0.1", "0.1"), InlineData("1e-7", "1e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("123456789012345678e-3", "123456789012345.67"), InlineData("9007199254740991", "9007199254740991")]
    [InlineData("1234.5e-2", "12.345")]
    public void Prints_one_number_in_one_way(string json, string expected) => Canonical(json).ShouldBe(expected);

    [Fact]
    public void Writes_the_example_of_the_rfc()
    {
        const string json = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Canonical(json).ShouldBe(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Sorts_keys_by_utf_16_code_units(bool escaped)
    {
        string[] keys = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"];
        var shuffled = new[] { 4, 0, 6, 1, 5, 2, 3 }.Select(i => $"{Quoted(keys[i], escaped)}:{i}");

        JsonNode.Parse(Canonical($"{{{string.Join(',', shuffled)}}}"))!.AsObject().Select(property => property.Key).ShouldBe(keys);
    }

    static string Quoted(string key, bool escaped) =>
        escaped || key == "\r" ? $"\"{string.Concat(key.Select(c => $"\\u{(int)c:x4}"))}\"" : $"\"{key}\"";

    [Theory]
    [InlineData("""{"b":{"d":1,"c":[{"y":1,"x":2}]},"a":{}}""", """{"a":{},"b":{"c":[{"x":2,"y":1}],"d":1}}""")]
    [InlineData("""{ "aa" : 1 , "a" : 2, "" : 3 }""", """{"":3,"a":2,"aa":1}""")]
    [InlineData("[]", "[]"), InlineData(" [ 1 , [ ] , \"x\" ] ", "[1,[],\"x\"]"), InlineData("null", "null")]
    [InlineData("\"\\u00e9\\/\"", "\"é/\"")]
    public void Sorts_objects_at_every_depth_and_drops_white_space(string json, string expected) => Canonical(json).ShouldBe(expected);

    [Fact]
    public void Sorts_what_a_comparison_of_utf_16_strings_sorts()
    {
        var random = new Random(8785);
        string[] alphabet = ["a", "Z", "\"", "\\", "\u007f", "\u00e9", "\u20ac", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0010ffff"];
        for (var trial = 0; trial < 500; trial++)
        {
            var drawn = Enumerable.Range(0, random.Next(1, 40)).Select(_ => string.Concat(random.GetItems(alphabet, random.Next(0, 5))));
            var keys = drawn.Distinct().ToList();
            var json = $"{{{string.Join(',', keys.Select(key => JsonSerializer.Serialize(key) + ":0"))}}}";

            var sorted = JsonNode.Parse(Canonical(json))!.AsObject().Select(property => property.Key);

            sorted.ShouldBe(keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Leaves_canonical_json_as_it_is()
    {
        var random = new Random(42);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsFinite(number))
                continue;
            var once = Canonical($"{{\"n\":{number.ToString("E16", CultureInfo.InvariantCulture)},\"a\":{random.Next()}}}");

            Canonical(once).ShouldBe(once);
            JsonDocument.Parse(once).RootElement.GetProperty("n").GetDouble().ShouldBe(number);
        }
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}"""), InlineData("""{"a":1,"b":2,"\u0061":3}"""), InlineData("""{"x":{"é":1,"\u00e9":1}}""")]
    public void Refuses_a_key_twice(string json) =>
        Should.Throw<NotCanonicalException>(() => Canonical(json)).Message.ShouldContain("twice");

    [Theory, InlineData("""["\ud800"]"""), InlineData("""["\udc00x"]"""), InlineData("""{"\ud83d":1}""")]
    public void Refuses_half_a_surrogate_pair(string json) =>
        Should.Throw<NotCanonicalException>(() => Canonical(json)).Message.ShouldContain("surrogate");

    [Fact]
    public void Refuses_a_text_that_itself_holds_half_a_surrogate_pair() =>
        Should.Throw<NotCanonicalException>(() => Canonical("[\"" + (char)0xd800 + "\"]")).Message.ShouldContain("surrogate");

    [Theory, InlineData("9007199254740993"), InlineData("-9007199254740993"), InlineData("12345678901234567890")]
    public void Refuses_an_integer_that_a_double_would_change(string json) =>
        Should.Throw<NotCanonicalException>(() => Canonical(json)).Message.ShouldContain("2^53");

    [Theory, InlineData("1e400"), InlineData("-1e400"), InlineData("[1e309]")]
    public void Refuses_a_number_beyond_every_double(string json) => Should.Throw<NotCanonicalException>(() => Canonical(json));

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("{}{}"), InlineData("[1,]"), InlineData("NaN"), InlineData("Infinity")]
    [InlineData("{a:1}"), InlineData("// x\n1")]
    [InlineData("01"), InlineData("\"\n\""), InlineData("\"\\x\""), InlineData("+1"), InlineData(".5"), InlineData("1.")]
    [InlineData("\ufeff{}")]
    public void Refuses_what_is_not_json(string json) => Should.Throw<NotCanonicalException>(() => Canonical(json));

    [Fact]
    public void Refuses_bytes_that_are_not_utf_8() =>
        Should.Throw<NotCanonicalException>(() => CanonicalJson.Write([(byte)'"', 0xC0, 0x80, (byte)'"'], new ArrayBufferWriter<byte>()));

    [Fact]
    public void Refuses_nesting_beyond_its_limit() =>
        Should.Throw<NotCanonicalException>(() => Canonical(new string('[', 100_000) + new string(']', 100_000)));

    [Fact]
    public void Writes_after_a_refusal_as_if_nothing_had_been()
    {
        Should.Throw<NotCanonicalException>(() => Canonical("""{"z":{"b":1,"b":2},"""));

        Canonical("""{"b":"\n","a":1}""").ShouldBe("""{"a":1,"b":"\n"}""");
    }
}
