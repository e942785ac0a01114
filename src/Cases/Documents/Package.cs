using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Cases.Documents;

/// <summary>The parts of an office document, read with a limit on how much comes out.</summary>
sealed class Package : IDisposable
{
    const int MostParts = 5_000;

    readonly ZipArchive zip;
    long left = 128L * 1024 * 1024;

    Package(ZipArchive zip) => this.zip = zip;

    /// <exception cref="InvalidDataException">It is no such archive, or one that two programs would read differently.</exception>
    public static Package Open(ReadOnlyMemory<byte> content)
    {
        var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts || zip.Entries.Any(e => e.IsEncrypted)
            || zip.Entries.DistinctBy(e => e.FullName.ToUpperInvariant()).Count() < zip.Entries.Count)
        {
            zip.Dispose();
            throw new InvalidDataException("Too many parts, two of one name, or a locked one.");
        }
        return new Package(zip);
    }

    /// <summary>The parts' names, as they are written, with slashes.</summary>
    public IEnumerable<string> Names => zip.Entries.Select(e => e.FullName.Replace('\\', '/'));

    public bool Has(string name) => zip.GetEntry(name) is not null;

    /// <summary>A short part as text; null without one.</summary>
    public string? Text(string name) => zip.GetEntry(name) is { } entry ? Encoding.UTF8.GetString(Bytes(entry)) : null;

    /// <summary>The elements of a part.</summary>
    /// <exception cref="XmlException">It is not XML, or declares a document type.</exception>
    public IEnumerable<XmlReader> Elements(string name)
    {
        var entry = zip.Entries.First(e => e.FullName.Replace('\\', '/') == name);
        using var reader = XmlReader.Create(new MemoryStream(Bytes(entry)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element) yield return reader;
    }

    /// <exception cref="InvalidDataException">More comes out of the archive than is looked through.</exception>
    byte[] Bytes(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        var content = Bounded.Read(part, left) ?? throw new InvalidDataException("More than is looked through.");
        left -= content.Length;
        return content;
    }

    public void Dispose() => zip.Dispose();
}

static class Bounded
{
    /// <summary>All of a stream; null when there is more than that many bytes.</summary>
    public static byte[]? Read(Stream stream, long most)
    {
        var (all, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > most) return null;
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
