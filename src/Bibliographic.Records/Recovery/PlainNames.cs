using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Reads the names that most are, in one pass: <c>Brunvoll, Odd-Arne M</c>, letters of ASCII with one comma, and nothing that could be of
/// a group or a suffix. <see cref="AuthorNames.ParseAny"/> gives the same for them; to read all names with it takes 3 % more of the time in
/// which pages are read.
/// </summary>
internal static class PlainNames
{
    private const int MostCapitalizedWords = 2;   // before the comma: "Victor Emmanuel Humbert, King" is a ruler
    private const int LongestSuffix = 4;

    /// <summary>Reads a name.</summary>
    /// <returns>False when it is none of these, which does not mean that it is no name.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out AgentName name)
    {
        name = default;
        if (utf8.IsEmpty || !IsLetter(utf8[^1]) && utf8[^1] != '.')
            return false;
        var (comma, lastSpace, capitalized, startsWord) = (-1, -1, 0, true);
        for (var i = 0; i < utf8.Length; i++)
        {
            var c = utf8[i];
            if (IsLetter(c))
            {
                if (!startsWord)
                    continue;
                startsWord = false;
                if (c is (byte)'o' or (byte)'f' or (byte)'a' or (byte)'t' || GroupWords.MayStart(utf8[i..]))
                    return false;
                capitalized += comma < 0 && c < 'a' && (i == 0 || utf8[i - 1] == ' ') ? 1 : 0;
                continue;
            }
            if (startsWord)
                return false;   // two signs in succession
            switch (c)
            {
                case (byte)' ':
                    lastSpace = i;
                    startsWord = true;
                    break;
                case (byte)'-':
                    startsWord = true;
                    break;
                case (byte)'\'':
                    break;
                case (byte)',' when comma < 0 && utf8[i + 1] == ' ':
                    comma = i;
                    break;
                case (byte)'.' when i + 2 >= utf8.Length || utf8[i + 2] != '.':   // not "S.A."
                    break;
                default:
                    return false;
            }
        }
        if (comma < 0 || capitalized > MostCapitalizedWords)
            return false;
        var given = utf8[(comma + 2)..];
        if (given.SequenceEqual("USA"u8) || lastSpace > comma + 1 && MayBeSuffix(utf8[(lastSpace + 1)..]))
            return false;
        name = AgentName.Person(Encoding.Latin1.GetString(utf8[..comma]), Encoding.Latin1.GetString(given));
        return true;
    }

    private static bool IsLetter(byte c) => char.IsAsciiLetter((char)c);

    /// <summary>Whether a word has the first letter and the length of <c>Jr</c>, <c>Sr.</c>, <c>III</c> or <c>IV</c>.</summary>
    private static bool MayBeSuffix(ReadOnlySpan<byte> word) =>
        word.Length is > 1 and <= LongestSuffix && word[0] is (byte)'J' or (byte)'S' or (byte)'I';
}
