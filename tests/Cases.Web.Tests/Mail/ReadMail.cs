using System.Text;

namespace Cases.Web.Tests.Mail;

/// <summary>A mail as its reader sees it.</summary>
sealed record ReadMail(IReadOnlyDictionary<string, string> Headers, string Text)
{
    public static ReadMail Of(string mail)
    {
        var parts = mail.ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = parts[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Split(": ", 2))
            .Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new ReadMail(headers, Unquoted(parts[1]));
    }

    // Quoted-printable, RFC 2045, section 6.7.
    static string Unquoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '=') bytes.Add((byte)text[i]);
            else if (text[i + 1] == '\n') i++;
            else
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n").Trim();
    }
}
