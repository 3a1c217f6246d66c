namespace Bibliographic.Records.Model.Rules;

/// <summary>Some words to be looked for all at once, as a text or at its start: by their first characters, which must be ASCII.</summary>
internal sealed class WordSet
{
    private readonly string[][] _byFirst = new string[128][];
    // a bit for each hash of three letters with which a word starts: one name in forty passes
    private readonly uint[] _starts = new uint[128];

    public WordSet(params IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => word[0]))
            _byFirst[group.Key] = [.. group];
        foreach (var word in _byFirst.OfType<string[]>().SelectMany(group => group).Where(word => word.Length >= 3))
            _starts[HashOf(word) >> 5] |= 1u << HashOf(word);
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

    /// <summary>
    /// Whether a text starts with one of the words, which must be in lower case and have three letters or more, in whatever case.
    /// </summary>
    public bool IsAtStart(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || HashOf(text) is var hash && (_starts[hash >> 5] >> hash & 1) == 0 || (text[0] | 0x20) >= 128)
            return false;
        foreach (var word in _byFirst[text[0] | 0x20] ?? [])
        {
            // The end of the word first: it rules out nearly all words, and comparing without regard to case takes longer.
            var endsWord = text.Length == word.Length || text.Length > word.Length && !char.IsLetterOrDigit(text[word.Length]);
            if (endsWord && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text in ASCII may start with one of the words, of three letters or more, in whatever case.</summary>
    public bool MayStart(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && HashOf(text[0], text[1], text[2]) is var hash && (_starts[hash >> 5] >> hash & 1) != 0;

    /// <summary>Twelve bits made of the low five bits of each of the first three letters, which are the same in both cases.</summary>
    private static int HashOf(int first, int second, int third) => ((first & 31) * 131 ^ (second & 31) * 37 ^ (third & 31)) & 4095;

    private static int HashOf(ReadOnlySpan<char> text) => HashOf(text[0], text[1], text[2]);
}
