using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cases.Web.Tests.HouseRules;

/// <summary>The texts that pages say, read off their sources: <c>T["…"]</c>, <c>T.Count(n, "…", "…")</c>, <c>Text.Key("…")</c>.</summary>
public static partial class SourceTexts
{
    public static IEnumerable<string> InSources() =>
        Directory.EnumerateFiles(Folder(), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !Regex.IsMatch(file, @"[\\/](obj|bin|node_modules)[\\/]"))
            .SelectMany(file => In(File.ReadAllText(file)));

    public static IEnumerable<string> In(string source) =>
        Said().Matches(Comment().Replace(source, "")).SelectMany(match => match.Groups["text"].Captures).Select(text => Regex.Unescape(text.Value)).Distinct();

    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Cases.Web"));

    [GeneratedRegex("""(\bT\[|\bKey\()\s*"(?<text>([^"\\]|\\.)*)"|\bT\.Count\([^"]+?"(?<text>([^"\\]|\\.)*)",\s*"(?<text>([^"\\]|\\.)*)"\)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
