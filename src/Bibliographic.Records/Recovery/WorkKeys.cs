namespace Bibliographic.Records.Recovery;

/// <summary>The author keys in <c>work_keys_str_mv</c>: one for each author and title, all authors for one title, then all for the next.</summary>
internal static class WorkKeys
{
    /// <summary>Finds the author keys of the first title.</summary>
    /// <param name="text">The field's text: <c>AT author title AT author title …</c>. Keys are lower case, so that <c>AT</c> starts one even if it is glued on.</param>
    /// <param name="authors">Receives the places of the author keys; an empty place for a name of which nothing got into the key.</param>
    /// <param name="isCut">Whether the last key may be incomplete: it is then left out.</param>
    /// <returns>Whether all keys of the first title are there.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, bool isCut, List<Range> authors)
    {
        authors.Clear();
        ReadBodies(text, isCut, authors);
        if (authors.Count == 0)
            return false;

        var titleLength = TitleLength(text, authors);
        ReadOnlySpan<byte> firstTitle = default;
        for (var i = 0; i < authors.Count; i++)
        {
            var body = text[authors[i]];
            if (titleLength > body.Length)
                titleLength = LastWordLength(body);
            var title = body[^titleLength..];
            if (firstTitle.IsEmpty)
                firstTitle = title;
            else if (!body.EndsWith(firstTitle))
            {
                authors.RemoveRange(i, authors.Count - i);
                return true;
            }
            var start = authors[i].Start.Value;
            authors[i] = start..(start + body[..^firstTitle.Length].TrimEnd((byte)' ').Length);
        }
        return !isCut;
    }

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

    /// <summary>The length of the first title's key: one word, or, where keys have blanks, what the first two have in common at the end.</summary>
    private static int TitleLength(ReadOnlySpan<byte> text, List<Range> bodies)
    {
        var first = text[bodies[0]];
        if (first.Count((byte)' ') <= 1 || bodies.Count == 1)
            return LastWordLength(first);
        var second = text[bodies[1]];
        var common = 0;
        while (common < first.Length && common < second.Length && first[^(common + 1)] == second[^(common + 1)])
            common++;
        var blank = first[^common..].IndexOf((byte)' ');
        return blank < 0 || common == first.Length ? LastWordLength(first) : common - blank - 1;
    }

    private static int LastWordLength(ReadOnlySpan<byte> body) => body.Length - 1 - body.LastIndexOf((byte)' ');
}
