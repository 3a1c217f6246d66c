using System.Runtime.CompilerServices;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Finds the end of a name in a flattened list by the work key that the name must give.</summary>
/// <remarks>
/// The name <c>Brunvoll, O’Brien</c> has the key <c>brunvollobrien</c> (see <see cref="KeyFolding"/>). In
/// <c>Brunvoll, O’Brien Terradas, Oriol</c> it ends where the key is used up.
/// </remarks>
internal static class WorkKeyMatcher
{
    /// <summary>What a byte of ASCII is in a key: a letter in lower case, a digit, or nothing, which is 0.</summary>
    private static readonly byte[] InKeys =
        [.. Enumerable.Range(0, 256).Select(static c => (byte)(char.IsAsciiLetterOrDigit((char)c) ? c | 0x20 : 0))];

    /// <summary>Matches a name at the start of a text with its key.</summary>
    /// <param name="text">The list, from the name on.</param>
    /// <param name="key">The name's key.</param>
    /// <param name="length">The length of the name, including words after it that are not in any key.</param>
    /// <returns>Whether the text starts with such a name.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]   // inlined, its loop works on the stack, and reading pages takes 1 % more time
    public static bool TryMatch(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, out int length)
    {
        length = 0;
        int i = 0, used = 0;
        while (used < key.Length)
        {
            if (i == text.Length)
                return false;
            var inKey = InKeys[text[i]];
            if (inKey == key[used] && inKey != 0)   // nearly all characters
            {
                i++;
                used++;
                continue;
            }
            if (text[i] < 0x80)
            {
                i++;
                if (inKey != 0)
                    return false;
                continue;
            }
            i += KeyFolding.Fold(text[i..], out var folded, out var isKnown);
            WorkCounter.Add(folded.Length);
            if (!isKnown || !key[used..].StartsWith(folded))
                return false;
            used += folded.Length;
        }
        length = EndOfName(text, i);
        WorkCounter.Add(length - i);
        return true;
    }

    /// <summary>Continues to the end of the name's last word, and over words that are in no key.</summary>
    private static int EndOfName(ReadOnlySpan<byte> text, int i)
    {
        // The dot of "Brunvoll, O." is in no key.
        while (i < text.Length && text[i] > ' ')
        {
            var length = KeyFolding.Fold(text[i..], out var folded, out var isKnown);
            if (!folded.IsEmpty || !isKnown)
                return i;   // the next name follows without a space: "Brunvoll, OddTerradas, Oriol"
            i += length;
        }
        // Neither is the dash of "Brunvoll, O. — Terradas, Oriol".
        while (i < text.Length)
        {
            if (i + 1 < text.Length && char.IsAsciiLetter((char)text[i + 1]))
                break;   // nearly always: the next name
            var wordEnd = text[(i + 1)..].IndexOf((byte)' ');
            wordEnd = wordEnd < 0 ? text.Length : i + 1 + wordEnd;
            if (!KeyFolding.IsEmpty(text[i..wordEnd]))
                break;
            i = wordEnd;
        }
        return i;
    }
}
