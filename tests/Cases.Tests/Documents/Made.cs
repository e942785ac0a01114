using System.IO.Compression;
using System.Text;

namespace Cases.Tests.Documents;

/// <summary>Files as somebody might bring them, made here so that none is kept.</summary>
static class Made
{
    public static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    /// <summary>A PDF of one empty page, with these entries in its catalogue and these objects besides.</summary>
    public static byte[] Pdf(string catalogue = "", params byte[][] objects) =>
    [
        .. Bytes($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"),
        .. objects.SelectMany(o => o),
        .. Bytes("trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n"),
    ];

    /// <summary>An object whose stream holds this, deflated.</summary>
    public static byte[] Deflated(string dictionary, string content) => Stream(dictionary + " /Filter /FlateDecode", Deflate(Bytes(content)));

    public static byte[] Stream(string dictionary, byte[] content) =>
        [.. Bytes($"5 0 obj\n<< {dictionary} /Length {content.Length} >>\nstream\n"), .. content, .. Bytes("\nendstream\nendobj\n")];

    public static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return packed.ToArray();
    }

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        ("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p></w:body></w:document>"""),
        .. more,
    ]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static byte[] Odt(params (string Name, string Content)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<manifest/>"), .. more]);

    /// <summary>Relationships of a document's main part.</summary>
    public static (string, string) Relation(string type, string target, string mode = "External") => ("word/_rels/document.xml.rels",
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}" TargetMode="{mode}"/></Relationships>""");

    /// <summary>The main part of a document with this in its paragraph.</summary>
    public static byte[] DocxOf(string run) => Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>{run}</w:p></w:body></w:document>"""));
}
