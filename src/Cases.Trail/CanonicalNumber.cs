using System.Buffers.Text;
using System.Globalization;

namespace Cases.Trail;

// RFC 8785 section 3.2.2.3: ECMAScript's Number::toString over the shortest digits that read back as the same double.
static class CanonicalNumber
{
    const int DigitsEveryDoubleKeeps = 15;

    public static void Write(ReadOnlySpan<byte> number, ByteBuffer output)
    {
        var isInteger = !number.ContainsAny((byte)'.', (byte)'e', (byte)'E');
        if (isInteger && number.Length <= DigitsEveryDoubleKeeps && !number.SequenceEqual("-0"u8))
        {
            output.Write(number);
            return;
        }
        var start = output.Length;
        if (!Utf8Parser.TryParse(number, out double value, out var read) || read != number.Length || !double.IsFinite(value))
            throw new NotCanonicalException("A number is larger than any double.");
        Write(value, output);
        if (isInteger && value != 0 && !output.Written[start..].SequenceEqual(number))
            throw new NotCanonicalException("An integer beyond 2^53 would change its value; write it as a string.");
    }

    static void Write(double value, ByteBuffer output)
    {
        if (value == 0)
        {
            output.Write((byte)'0');
            return;
        }
        Span<byte> shortest = stackalloc byte[32];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        if (value < 0)
            output.Write((byte)'-');
        Span<byte> digits = stackalloc byte[32];
        var (count, point) = Digits(shortest[..length], digits);
        Lay(digits[..count], point, output);
    }

    // Splits "12.5E+20" into its digits without outer zeros and the place of the point before the first of them, to the right positive.
    static (int Count, int Point) Digits(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        var exponentAt = text.IndexOf((byte)'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        mantissa = mantissa.TrimStart((byte)'-');
        var pointAt = mantissa.IndexOf((byte)'.');
        point += pointAt < 0 ? mantissa.Length : pointAt;
        var count = 0;
        foreach (var character in mantissa)
        {
            if (character == '.')
                continue;
            if (count == 0 && character == '0')
                point--;
            else
                digits[count++] = character;
        }
        return (digits[..count].TrimEnd((byte)'0').Length, point);
    }

    static void Lay(ReadOnlySpan<byte> digits, int point, ByteBuffer output)
    {
        if (point is > 21 or <= -6)
            LayExponent(digits, point - 1, output);
        else if (point <= 0)
            LayParts("0"u8, ZerosTo21[..-point], digits, output);
        else if (point < digits.Length)
            LayParts(digits[..point], [], digits[point..], output);
        else
        {
            output.Write(digits);
            output.Write(ZerosTo21[..(point - digits.Length)]);
        }
    }

    static ReadOnlySpan<byte> ZerosTo21 => "000000000000000000000"u8;

    static void LayParts(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> zeros, ReadOnlySpan<byte> fraction, ByteBuffer output)
    {
        output.Write(whole);
        output.Write((byte)'.');
        output.Write(zeros);
        output.Write(fraction);
    }

    static void LayExponent(ReadOnlySpan<byte> digits, int exponent, ByteBuffer output)
    {
        output.Write(digits[0]);
        if (digits.Length > 1)
        {
            output.Write((byte)'.');
            output.Write(digits[1..]);
        }
        output.Write(exponent < 0 ? "e-"u8 : "e+"u8);
        Span<byte> text = stackalloc byte[8];
        Math.Abs(exponent).TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(text[..length]);
    }
}
