namespace Bibliographic.Records.Recovery;

/// <summary>Temporary: replaced by the branch with the real one.</summary>
internal static class AuthorSegmenter
{
    public static Certainty Split(ReadOnlySpan<char> text, ReadOnlySpan<char> firstAuthor, int? count, List<Range> authors)
    {
        var start = 0;
        if (!firstAuthor.IsEmpty && text.StartsWith(firstAuthor))
        {
            authors.Add(0..firstAuthor.Length);
            start = Math.Min(firstAuthor.Length + 1, text.Length);
        }
        while (start < text.Length)
        {
            var comma = text[start..].IndexOf(',');
            var next = comma < 0 ? -1 : text[(start + comma + 1)..].IndexOf(',');
            if (next < 0)
            {
                authors.Add(start..text.Length);
                break;
            }
            next += start + comma + 1;
            var blank = text[..next].LastIndexOf(' ');
            if (blank <= start + comma + 1)
                blank = next;
            authors.Add(start..blank);
            start = blank + 1;
        }
        return Certainty.Guess;
    }
}
