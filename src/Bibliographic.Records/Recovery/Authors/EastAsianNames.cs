namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Chinese, Japanese and Korean authors who stand without a comma among others.</summary>
internal static class EastAsianNames
{
    public static bool Any(AuthorWords words)
    {
        for (var word = 0; word < words.WordCount; word++)
        {
            if (IsAuthor(words, word))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word is all of an author's name: no comma stands on either side of it.</summary>
    public static bool IsAuthor(AuthorWords words, int word) =>
        words[word].Is(WordTraits.EastAsian) && !words.EndsAtComma(word) && (word == 0 || !words.EndsAtComma(word - 1));
}
