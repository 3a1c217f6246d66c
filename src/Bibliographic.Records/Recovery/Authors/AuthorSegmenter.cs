namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Divides a flattened list of authors by the shape of names: <c>Ek, Ada Lind, Bo</c>.</summary>
/// <remarks>
/// Commas tell where each family name ends; where the given name before it ends is told by the form of words, by what the list's names have in
/// common, and by the cultures that the letters speak for. The first author and the number of authors, where known, bound what is possible.
/// </remarks>
internal static class AuthorSegmenter
{
    /// <summary>The least probability of a list that is called likely.</summary>
    private const double LeastLikely = 0.88;

    /// <summary>Splits a flattened author list.</summary>
    /// <param name="text">The list; its blanks are collapsed.</param>
    /// <param name="firstAuthor">The first author as it stands in the list; may be empty.</param>
    /// <param name="count">The number of different authors.</param>
    /// <param name="authors">Gets one range for each author.</param>
    /// <returns>How sure the division is.</returns>
    public static Certainty Split(ReadOnlySpan<char> text, ReadOnlySpan<char> firstAuthor, int? count, List<Range> authors)
    {
        var start = SkipBlanks(text, 0);
        if (start == text.Length)
            return Certainty.None;
        if (!StartsWith(text[start..], firstAuthor))
            firstAuthor = default;
        if (firstAuthor.IsEmpty)
            return new AuthorListDivision(text, firstAuthor, authors).Divide(start, count);

        start = AddFirst(text, start, firstAuthor, authors);
        var isRepeated = false;
        var (commas, ownCommas) = (text[start..].Count(','), firstAuthor.Count(','));
        while (commas >= count && start < text.Length && StartsWith(text[start..], firstAuthor))
        {
            isRepeated = true;
            commas -= ownCommas;
            start = AddFirst(text, start, firstAuthor, authors);
        }
        if (start == text.Length)
            return count is null or 1 ? isRepeated ? Certainty.Likely : Certainty.Certain : Certainty.Guess;
        var certainty = new AuthorListDivision(text, firstAuthor, authors).Divide(start, count - 1);
        return isRepeated && certainty == Certainty.Certain ? Certainty.Likely : certainty;
    }

    /// <summary>The certainty for the logarithm of a probability.</summary>
    internal static Certainty ToCertainty(double surety) => surety >= Math.Log(LeastLikely) ? Certainty.Likely : Certainty.Guess;

    internal static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int AddFirst(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> firstAuthor, List<Range> authors)
    {
        authors.Add(start..(start + firstAuthor.Length));
        return SkipBlanks(text, start + firstAuthor.Length);
    }

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> author) =>
        !author.IsEmpty && text.StartsWith(author) && (text.Length == author.Length || char.IsWhiteSpace(text[author.Length]));
}
