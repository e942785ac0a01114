using System.Globalization;

namespace Cases.Trail;

static class WholeNumber
{
    // ASCII digits without a leading zero, so that one number has one text.
    public static bool TryParse(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value.ToString(CultureInfo.InvariantCulture) == text;
}
