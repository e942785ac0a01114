using System.Diagnostics.CodeAnalysis;

namespace Cases.Trail;

static class Base64
{
    // The framework's decoder allows spaces and stray bits, so two texts could say the same bytes; here one text only.
    public static bool TryDecode([NotNullWhen(true)] string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text is null)
            return false;
        var decoded = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, decoded, out var length))
            return false;
        bytes = decoded[..length];
        return Convert.ToBase64String(bytes) == text;
    }
}
