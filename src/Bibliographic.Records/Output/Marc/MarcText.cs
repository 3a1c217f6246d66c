using System.Text;

namespace Bibliographic.Records.Output.Marc;

/// <summary>Finds how much of a text fits into a number of bytes.</summary>
internal static class MarcText
{
    /// <summary>
    /// The length of the longest beginning that has at most so many bytes in UTF-8 and ends where a sentence does, or else a word, or else
    /// a character.
    /// </summary>
    public static int Fit(ReadOnlySpan<char> text, int maxBytes, bool bySentence)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) <= maxBytes || Encoding.UTF8.GetByteCount(text) <= maxBytes)
            return text.Length;
        var length = FitCharacters(text, maxBytes);
        var sentence = bySentence ? EndOfLastSentence(text[..length]) : 0;
        if (sentence > 0)
            return sentence;
        var blank = text[..length].LastIndexOf(' ');
        return blank > 0 ? blank : length;
    }

    private static int FitCharacters(ReadOnlySpan<char> text, int maxBytes)
    {
        var length = 0;
        while (true)
        {
            Rune.DecodeFromUtf16(text[length..], out var rune, out var consumed);
            maxBytes -= rune.Utf8SequenceLength;
            if (maxBytes < 0)
                return length;
            length += consumed;
        }
    }

    private static int EndOfLastSentence(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at > 0; at--)
        {
            if (text[at] is '。' or '！' or '？')
                return at + 1;
            if (text[at] == ' ' && text[at - 1] is '.' or '?' or '!')
                return at;
        }
        return 0;
    }
}
