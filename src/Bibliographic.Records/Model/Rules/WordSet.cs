namespace Bibliographic.Records.Model.Rules;

/// <summary>Some words to be looked for all at once, as a text or anywhere in it: by their first characters, which must be ASCII.</summary>
internal sealed class WordSet
{
    private readonly string[][] _byFirst = new string[128][];
    private readonly ulong[] _seconds = new ulong[128];   // a bit for the low six bits of each second character
    private readonly string[]?[] _byPair = new string[]?[32 * 32];   // by the low five bits of both: few words are left to compare

    public WordSet(params IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => word[0]))
        {
            _byFirst[group.Key] = [.. group];
            foreach (var word in group)
                _seconds[group.Key] |= word.Length == 1 ? ulong.MaxValue : 1UL << word[1];
        }
        foreach (var pair in _byFirst.OfType<string[]>().SelectMany(group => group).Where(word => word.Length > 1).GroupBy(word => PairOf(word[0], word[1])))
            _byPair[pair.Key] = [.. pair];
    }

    /// <summary>Whether a text is one of the words.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] >= 128 || _byFirst[text[0]] is not { } words)
            return false;
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
                return true;
        }
        return false;
    }

    /// <summary>Whether one of the words stands anywhere in a text, as a word or inside one.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var first = text[i];
            var second = i + 1 < text.Length ? text[i + 1] : '\0';
            if (first < 128 && (_seconds[first] >> second & 1) != 0 && StartsWithOne(text[i..], _byFirst[first]))
                return true;
        }
        return false;
    }

    /// <summary>Whether one of the words, which must be in lower case and longer than a letter, is a word of a text in whatever case.</summary>
    public bool HasWordIn(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length - 1; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && _byPair[PairOf(text[start], text[start + 1])] is { } words && IsWordAt(text[start..], words))
                return true;
        }
        return false;
    }

    /// <summary>The low five bits of two letters, which are the same in both cases.</summary>
    private static int PairOf(char first, char second) => (first & 31) << 5 | second & 31;

    private static bool IsWordAt(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            // The end of the word first: it rules out nearly all words, and comparing without regard to case takes longer.
            var endsWord = text.Length == word.Length || text.Length > word.Length && !char.IsLetterOrDigit(text[word.Length]);
            if (endsWord && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool StartsWithOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
