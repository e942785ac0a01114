using System.Buffers;
using System.Text;

namespace Cases.Trail;

/// <summary>Writes any JSON text in the one form RFC 8785 (JCS) gives it: no white space, keys in the order of their UTF-16 code units,
/// numbers as ECMAScript prints doubles, shortest string escapes.</summary>
public static class CanonicalJson
{
    /// <summary>The deepest nesting accepted.</summary>
    public const int MaxDepth = 64;

    static readonly UTF8Encoding Strict = new(false, true);

    [ThreadStatic]
    static Canonicaliser? _canonicaliser;

    /// <summary>Writes the canonical UTF-8 of <paramref name="json"/>, also UTF-8, to <paramref name="output"/>;
    /// nothing when it throws.</summary>
    /// <exception cref="NotCanonicalException">The text is not JSON, or says something that has no canonical form: a key twice,
    /// half a surrogate pair, a number no double holds, an integer a double would change.</exception>
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output) => output.Write(Canonical(json));

    /// <summary>The canonical UTF-8 of a JSON text.</summary>
    /// <inheritdoc cref="Write(ReadOnlySpan{byte}, IBufferWriter{byte})"/>
    public static byte[] Of(string json) => Canonical(Utf8(json)).ToArray();

    internal static byte[] Utf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new NotCanonicalException("The text holds half a surrogate pair.", e);
        }
    }

    internal static ReadOnlySpan<byte> Canonical(ReadOnlySpan<byte> json) => (_canonicaliser ??= new Canonicaliser()).Run(json);
}

/// <summary>The JSON text has no canonical form; the message says why.</summary>
public sealed class NotCanonicalException(string message, Exception? inner = null) : FormatException(message, inner);
