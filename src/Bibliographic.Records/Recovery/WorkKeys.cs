namespace Bibliographic.Records.Recovery;

/// <summary>Reads the author keys in the field <c>work_keys_str_mv</c>.</summary>
/// <remarks>
/// Each key is an author's folded name and the folded title: <c>AT ekdahlsigne onwalks AT brunvollodd onwalks</c>. A title with a leading
/// article has two forms, and then all authors are listed for the one and again for the other:
/// <c>AT ekdahlsigne thewalks AT brunvollodd thewalks AT ekdahlsigne walks …</c>
/// </remarks>
internal static class WorkKeys
{
    /// <summary>Finds the author keys of the first title.</summary>
    /// <param name="text">The field's text. Keys are in lower case, so that <c>AT</c> starts one even without a space before it.</param>
    /// <param name="isCut">Whether the text is incomplete. The last key is then left out.</param>
    /// <param name="authors">
    /// Receives the range of each author's key; an empty range for a name of which nothing can be in a key: <c>AT onwalks</c>.
    /// </param>
    /// <returns>Whether the keys of all authors are there.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, bool isCut, List<Range> authors)
    {
        authors.Clear();
        ReadBodies(text, isCut, authors);
        if (authors.Count == 0)
            return false;

        var title = text[authors[0]][^TitleLength(text, authors)..];
        for (var i = 0; i < authors.Count; i++)
        {
            var body = text[authors[i]];
            if (!body.EndsWith(title))
            {
                authors.RemoveRange(i, authors.Count - i);
                return true;   // the keys of another title follow
            }
            var start = authors[i].Start.Value;
            authors[i] = start..(start + body[..^title.Length].TrimEnd((byte)' ').Length);
        }
        return !isCut;
    }

    /// <summary>Finds what follows each <c>AT</c>. Keys of uniform titles, after <c>UT</c>, have no author.</summary>
    private static void ReadBodies(ReadOnlySpan<byte> text, bool isCut, List<Range> bodies)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var next = text[i..].IndexOf("T "u8);
            i = next < 0 ? text.Length : i + next;
            if (i < text.Length && (i == 0 || text[i - 1] is not ((byte)'A' or (byte)'U')))
                continue;
            if (start >= 0 && !(isCut && i == text.Length))
            {
                var body = text[start..(i == text.Length ? i : i - 1)].TrimEnd((byte)' ');
                var end = start + body.Length;
                start = end - body.TrimStart((byte)' ').Length;
                if (start < end)
                    bodies.Add(start..end);
            }
            start = i < text.Length && text[i - 1] == 'A' ? i + 2 : -1;
        }
    }

    /// <summary>
    /// The length of the first title's key. Usually it is the last word. Where keys have spaces, it is what the first two have in common at
    /// the end: <c>AT li x on walks AT wu y on walks</c>.
    /// </summary>
    private static int TitleLength(ReadOnlySpan<byte> text, List<Range> bodies)
    {
        var first = text[bodies[0]];
        if (first.Count((byte)' ') <= 1 || bodies.Count == 1)
            return LastWordLength(first);
        var second = text[bodies[1]];
        var common = 0;
        while (common < first.Length && common < second.Length && first[^(common + 1)] == second[^(common + 1)])
            common++;
        var space = first[^common..].IndexOf((byte)' ');   // the common end may start within a word
        return space < 0 || common == first.Length ? LastWordLength(first) : common - space - 1;
    }

    private static int LastWordLength(ReadOnlySpan<byte> body) => body.Length - 1 - body.LastIndexOf((byte)' ');
}
