namespace Bibliographic.Records.Model.Rules;

/// <summary>The order of the parts of a name where it is written as one text.</summary>
internal static class NameOrder
{
    /// <summary>
    /// Whether the family name comes first and without a space, and has no initials beside it: <c>王小明</c>, <c>김민수</c>, <c>たなかあい</c>.
    /// </summary>
    public static bool IsEastAsian(scoped ReadOnlySpan<char> family, scoped ReadOnlySpan<char> given) =>
        !family.IsEmpty && !given.IsEmpty && IsEastAsian(family) && IsEastAsian(given);

    private static bool IsEastAsian(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // Kana, Chinese characters (also those of surrogate pairs) and Hangul.
            if (c is not ((>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3')
                or (>= '\ud840' and <= '\ud88f')
                or (>= '\udc00' and <= '\udfff') or '々' or '\uf900'))
                return false;
        }
        return true;
    }
}
