namespace Bibliographic.Records.Recovery;

/// <summary>Some words to be looked for in a text, all at once: by their first character, which must be ASCII.</summary>
internal sealed class WordSet
{
    private readonly string[]?[] _byFirst = new string[128][];

    public WordSet(params IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => word[0]))
            _byFirst[group.Key] = [.. group];
    }

    /// <summary>Whether one of the words stands anywhere in a text, as a word or inside one.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= _byFirst.Length || _byFirst[text[i]] is not { } words)
                continue;
            foreach (var word in words)
            {
                if ((word.Length == 1 || i + 1 < text.Length && text[i + 1] == word[1]) && text[i..].StartsWith(word, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }
}
