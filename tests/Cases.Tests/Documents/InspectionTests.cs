using System.Text;
using Cases.Documents;

namespace Cases.Tests.Documents;

public sealed class InspectionTests
{
    static string? Code(string name, byte[] content) => Inspection.Refuses(name, content)?.Code;

    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 2, 0, 0, 0xFF, 0xD9];
    static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    public static TheoryData<string, byte[]> Harmless => new()
    {
        { "letter.pdf", Made.Pdf() },
        { "opens at a page.PDF", Made.Pdf("/OpenAction [2 0 R /XYZ null null 0]") },
        { "with a link.pdf", Made.Pdf("", Made.Deflated("", "BT (Bonjour) Tj ET"), Made.Bytes("6 0 obj << /Subtype /Link /A << /S /URI /URI (https://example.org) >> >> endobj\n")) },
        { "short names in a picture.pdf", Made.Pdf("", Made.Stream("/Subtype /Image /Filter /DCTDecode", [.. Jpeg, .. "/JS /AA "u8])) },
        { "photo.jpg", Jpeg }, { "photo.jpeg", Jpeg }, { "scan.png", Png },
        { "note.txt", "\uFEFFBonjour,\r\n\tdeux < trois & quatre > un"u8.ToArray() },
        { "letter.docx", Made.Docx(Made.Relation("hyperlink", "https://example.org/hidden")) },
        { "fields.docx", Made.DocxOf("<w:r><w:instrText> HYPERLINK \"https://hidden.example/dde\" </w:instrText></w:r>") },
        { "people.xlsx", Made.Xlsx() }, { "letter.odt", Made.Odt(("content.xml", "<c xmlns:x=\"http://www.w3.org/1999/xlink\"><a x:href=\"https://example.org\"/><image x:href=\"Pictures/1.png\"/></c>")) },
    };

    [Theory, MemberData(nameof(Harmless))]
    public void Takes_what_is_harmless(string name, byte[] content) => Code(name, content).ShouldBeNull();

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "document-empty", "nothing.pdf", [] },
        { "document-type-not-allowed", "tool.exe", Made.Bytes("MZ\u0090\0") },
        { "document-type-not-allowed", "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "document-type-not-allowed", "latin.txt", Made.Bytes("déjà vu") },
        { "document-type-not-allowed", "wide.txt", Encoding.Unicode.GetBytes("<script>") },
        { "document-type-not-allowed", "any.zip", Made.Zip(("a.txt", "a")) },
        { "document-type-not-allowed", "broken.docx", Made.Docx()[..40] },
        { "document-type-not-allowed", "macros.docm", Made.Zip(("mimetype", "application/vnd.oasis.opendocument.graphics")) },
        { "document-type-differs", "letter.pdf", Jpeg },
        { "document-type-differs", "letter.pdf.exe", Made.Pdf() },
        { "document-type-differs", "no ending", Png },
        { "document-type-differs", "letter.docx", Made.Xlsx() },
        { "document-type-differs", "both.jpg", [.. Jpeg, .. Made.Pdf()] },
        { "document-type-differs", "table.csv", "a;b"u8.ToArray() },
        { "document-markup", "page.html", "<!DOCTYPE html><p>a"u8.ToArray() },
        { "document-markup", "drawing.svg", "<?xml version='1.0'?><svg/>"u8.ToArray() },
        { "document-markup", "note.txt", "Bonjour < sCrIpT>alert(1)</script>"u8.ToArray() },
        { "document-markup", "note.txt", "\uFEFF \n<b>Bonjour"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_what_is_not_what_is_kept(string code, string name, byte[] content) => Code(name, content).ShouldBe(code);

    // Not a line of the theory: a test's discovery writes the arguments down, and twenty megabytes take eight gigabytes of memory there.
    [Fact]
    public void Refuses_what_is_larger_than_is_kept() => Code("large.txt", new byte[AttachDocument.MostBytes + 1]).ShouldBe("document-too-large");

    public static TheoryData<string, byte[]> ActingPdfs => new()
    {
        { "document-acts", Made.Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>") },
        { "document-acts", Made.Pdf("/OpenAction 5 0 R") },
        { "document-acts", Made.Pdf("/AA << /O 5 0 R >>") },
        { "document-acts", Made.Pdf("/Names << /J#61v#61Script 5 0 R >>") },
        { "document-acts", Made.Pdf("/A << /S/Launch/F(cmd.exe) >>") },
        { "document-acts", Made.Pdf("/AcroForm << /XFA 5 0 R >>") },
        { "document-acts", Made.Pdf("/A << /S /SubmitForm >>") },
        { "document-acts", Made.Pdf("", Made.Deflated("/Type /ObjStm /N 1 /First 4", "7 0 << /S /Foo /JS (1) >>")) },
        { "document-acts", Made.Pdf("", Made.Deflated("/Subtype /Image", "<< /S /JavaScript >>")) },
        { "document-acts", Made.Pdf("", Made.Stream("/Filter /DCTDecode", [.. Jpeg, .. Made.Bytes(" 8 0 obj << /S /JavaScript >> endobj ")])) },
        { "document-acts", [.. Made.Pdf(), .. Made.Bytes("% stream\n9 0 obj << /S /JavaScript >> endobj")] },
        { "document-embeds", Made.Pdf("/Names << /EmbeddedFiles 5 0 R >>") },
        { "document-embeds", Made.Pdf("", Made.Stream("/Type /EmbeddedFile", Made.Bytes("MZ"))) },
        { "document-locked", Made.Pdf("", Made.Bytes("xref trailer << /Encrypt 6 0 R >>\n")) },
        { "document-not-readable", Made.Pdf("", Made.Stream("/Type /ObjStm /Filter /LZWDecode", [0x80, 0x0B, 0x60, 0x50])) },
    };

    [Theory, MemberData(nameof(ActingPdfs))]
    public void Refuses_a_pdf_that_could_act_or_hides_something(string code, byte[] content) => Code("letter.pdf", content).ShouldBe(code);

    [Fact]
    public void Refuses_a_pdf_that_unpacks_to_more_than_is_looked_through() =>
        Code("bomb.pdf", Made.Pdf("", Made.Stream("/Filter /FlateDecode", Made.Deflate(new byte[130 * 1024 * 1024])))).ShouldBe("document-not-readable");

    public static TheoryData<string, string, byte[]> ActingPackages => new()
    {
        { "document-macros", "a.docx", Made.Docx(("word/vbaProject.bin", "x")) },
        { "document-macros", "a.docx", Made.Zip(("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"), ("word/document.xml", "<d/>")) },
        { "document-macros", "a.xlsx", Made.Xlsx(("xl/macrosheets/sheet1.xml", "<s/>")) },
        { "document-macros", "a.odt", Made.Odt(("Basic/Standard/Module1.xml", "<m/>")) },
        { "document-macros", "a.odt", Made.Odt(("content.xml", "<c xmlns:s=\"urn:script\"><s:event-listener/></c>")) },
        { "document-embeds", "a.docx", Made.Docx(("word/embeddings/oleObject1.bin", "x")) },
        { "document-embeds", "a.docx", Made.Docx(("word\\activeX\\activeX1.xml", "<a/>")) },
        { "document-embeds", "a.docx", Made.Docx(Made.Relation("aFChunk", "page.html", "Internal")) },
        { "document-embeds", "a.odt", Made.Odt(("content.xml", "<c><object-ole/></c>")) },
        { "document-reaches-out", "a.docx", Made.Docx(Made.Relation("attachedTemplate", "https://example.org/t.dotm")) },
        { "document-reaches-out", "a.docx", Made.Docx(Made.Relation("image", "https://example.org/i.png", "external")) },
        { "document-reaches-out", "a.docx", Made.Docx(Made.Relation("hyperlink", "file://server/share")) },
        { "document-reaches-out", "a.docx", Made.DocxOf("<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:r>") },
        { "document-reaches-out", "a.xlsx", Made.Xlsx(("xl/externalLinks/externalLink1.xml", "<e/>")) },
        { "document-reaches-out", "a.xlsx", Made.Xlsx(("xl/connections.xml", "<c/>")) },
        { "document-reaches-out", "a.odt", Made.Odt(("content.xml", "<c xmlns:x=\"http://www.w3.org/1999/xlink\"><image x:href=\"http://example.org/i.png\"/></c>")) },
        { "document-locked", "a.odt", Made.Odt(("META-INF/more.xml", "<m><encryption-data/></m>")) },
        { "document-not-readable", "a.docx", Made.Docx(("word/styles.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")) },
        { "document-not-readable", "a.docx", Made.Docx(("word/styles.xml", "<broken")) },
        { "document-not-readable", "a.docx", Made.Docx(("word/styles.xml", "<a>" + new string(' ', 130 * 1024 * 1024) + "</a>")) },
    };

    [Theory, MemberData(nameof(ActingPackages))]
    public void Refuses_an_office_document_that_could_act_or_hides_something(string code, string name, byte[] content) => Code(name, content).ShouldBe(code);

    [Fact]
    public void Refuses_an_office_document_with_two_parts_of_one_name() =>
        Code("two.docx", Made.Docx(("word/styles.xml", "<a/>"), ("WORD/styles.xml", "<a/>"))).ShouldBe("document-type-not-allowed");
}
