using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Finds where a name ends in a flattened list by the key that the name must give.</summary>
internal static class KeyAlignment
{
    /// <summary>Matches a name at the start of a text with its key.</summary>
    /// <param name="text">The list from the name on.</param>
    /// <param name="key">The name's key.</param>
    /// <param name="length">The length of the name, with what follows it and gives nothing to a key.</param>
    /// <returns>Whether the text starts with such a name.</returns>
    public static bool TryMatch(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, out int length)
    {
        length = 0;
        var i = 0;
        while (!key.IsEmpty)
        {
            if (i == text.Length)
                return false;
            if (char.IsAsciiLetter((char)text[i]))   // nearly all
            {
                if ((text[i] | 0x20) != key[0])
                    return false;
                i++;
                key = key[1..];
                continue;
            }
            var bytes = KeyFolding.Fold(text[i..], out var folded, out var isKnown);
            i += bytes;
            WorkCounter.Add(folded.Length);
            if (!isKnown || !key.StartsWith(folded))
                return false;
            key = key[folded.Length..];
        }
        length = EndOfName(text, i);
        WorkCounter.Add(length - i);
        return true;
    }

    /// <summary>Goes on to the end of the word, over punctuation; then over words that give nothing to a key.</summary>
    private static int EndOfName(ReadOnlySpan<byte> text, int i)
    {
        while (i < text.Length && text[i] > ' ')
        {
            var length = KeyFolding.Fold(text[i..], out var folded, out var isKnown);
            if (!folded.IsEmpty || !isKnown)
                return i;   // the next name is glued on
            i += length;
        }
        while (i < text.Length)
        {
            var wordEnd = text[(i + 1)..].IndexOf((byte)' ');
            wordEnd = wordEnd < 0 ? text.Length : i + 1 + wordEnd;
            if (!KeyFolding.IsEmpty(text[i..wordEnd]))
                break;
            i = wordEnd;
        }
        return i;
    }
}
