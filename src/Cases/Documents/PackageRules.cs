using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Cases.Engine;

namespace Cases.Documents;

/// <summary>What an office document may not hold: Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300).</summary>
static partial class PackageRules
{
    static readonly string[] Macros = ["vbaproject", "vbadata", "macrosheets/", "customui/", "basic/", "scripts/", "dialogs/"];
    static readonly string[] Embedded = ["embeddings/", "activex/", "oleobject", "controls/"];
    static readonly string[] Fetching = ["externallinks/", "xl/connections.xml", "querytables/", "webextensions/"];

    [GeneratedRegex(@"(^|\s)(DDE(AUTO)?|INCLUDE(TEXT|PICTURE))(\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FetchingField();

    public static Refusal? Of(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var package = Package.Open(content);
            var names = package.Names.ToList();
            return Named(names) ?? names.Where(IsXml).Select(name => InPart(package, name)).FirstOrDefault(found => found is not null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return Refusals.DocumentNotReadable;
        }
    }

    static Refusal? Named(List<string> names) =>
        names.Any(n => Macros.Any(m => n.Contains(m, StringComparison.OrdinalIgnoreCase))) ? Refusals.DocumentMacros
        : names.Any(n => Embedded.Any(m => n.Contains(m, StringComparison.OrdinalIgnoreCase))) ? Refusals.DocumentEmbeds
        : names.Any(n => Fetching.Any(m => n.Contains(m, StringComparison.OrdinalIgnoreCase))) ? Refusals.DocumentReachesOut
        : null;

    static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    static Refusal? InPart(Package package, string name)
    {
        var fields = new StringBuilder();
        foreach (var element in package.Elements(name))
        {
            if (Of(element) is { } refusal) return refusal;
            if (element.LocalName is "fldSimple" or "fldChar") fields.Append(' ').Append(element.GetAttribute("instr", element.NamespaceURI));
            if (element.LocalName == "instrText") fields.Append(element.ReadString());
        }
        // A field can be cut into any number of pieces.
        return FetchingField().IsMatch(fields.ToString()) ? Refusals.DocumentReachesOut : null;
    }

    static Refusal? Of(XmlReader element) => element.LocalName switch
    {
        "Default" or "Override" => OfType(element.GetAttribute("ContentType")),
        "file-entry" => OfType(AttributeOf(element, "media-type")),
        "encryption-data" => Refusals.DocumentLocked,
        "Relationship" => OfRelationship(element),
        "event-listener" or "script" => Refusals.DocumentMacros,
        "object-ole" or "plugin" or "applet" or "floating-frame" => Refusals.DocumentEmbeds,
        "dde-source" or "dde-connection-decl" or "ddeLink" => Refusals.DocumentReachesOut,
        _ => IsLinkOutside(element) ? Refusals.DocumentReachesOut : null,
    };

    static Refusal? OfType(string? type) =>
        type is null ? null
        : type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vba", StringComparison.OrdinalIgnoreCase) ? Refusals.DocumentMacros
        : type.Contains("oleObject", StringComparison.OrdinalIgnoreCase) || type.Contains("aFChunk", StringComparison.OrdinalIgnoreCase) || type.Contains("activex", StringComparison.OrdinalIgnoreCase) ? Refusals.DocumentEmbeds
        : null;

    // A link that somebody has to press is no danger of the document's own.
    static Refusal? OfRelationship(XmlReader element)
    {
        var (type, target) = (element.GetAttribute("Type") ?? "", element.GetAttribute("Target") ?? "");
        var outside = string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        return outside && !(type.EndsWith("/hyperlink", StringComparison.Ordinal) && IsPressed(target)) ? Refusals.DocumentReachesOut : OfType(type.Split('/')[^1]);
    }

    // OpenDocument: a picture, a section or an object that is fetched when the document is opened.
    static bool IsLinkOutside(XmlReader element) => element.GetAttribute("href", "http://www.w3.org/1999/xlink") is { } target
        && (target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("../", StringComparison.Ordinal))
        && !(element.LocalName == "a" && IsPressed(target));

    static bool IsPressed(string target) => target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    static string? AttributeOf(XmlReader element, string name) => element.GetAttribute(name, "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
}
