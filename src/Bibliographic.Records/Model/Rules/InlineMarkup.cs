using System.Net;
using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>Reads the few inline tags and the entities that catalogues leave in titles.</summary>
internal static class InlineMarkup
{
    private const int LongestName = 6;

    private static readonly (string Name, TextStyles Style)[] Elements =
    [
        ("i", TextStyles.Italic), ("em", TextStyles.Italic), ("b", TextStyles.Bold), ("strong", TextStyles.Bold),
        ("sup", TextStyles.Superscript), ("sub", TextStyles.Subscript), ("sc", TextStyles.SmallCaps),
    ];

    public static MarkedText Parse(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0)
            return new(text);
        var tags = FindTags(text);
        PairTags(tags);
        return Read(text, tags);
    }

    /// <summary>Writes a text with its tags and entities, so that <see cref="Parse"/> gives it back.</summary>
    public static string ToMarkup(MarkedText text)
    {
        var markup = new StringBuilder(text.PlainText.Length);
        foreach (var run in text.Runs)
        {
            foreach (var (name, style) in Elements)
            {
                if (run.Styles.HasFlag(style) && name is not ("em" or "strong"))
                    markup.Append('<').Append(name).Append('>');
            }
            markup.Append(run.Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
            foreach (var (name, style) in Enumerable.Reverse(Elements))
            {
                if (run.Styles.HasFlag(style) && name is not ("em" or "strong"))
                    markup.Append("</").Append(name).Append('>');
            }
        }
        return markup.ToString();
    }

    private static List<Tag> FindTags(string text)
    {
        var tags = new List<Tag>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var name = text.AsSpan(at + 1);
            var closes = name.StartsWith("/");
            if (closes)
                name = name[1..];
            var length = name[..Math.Min(name.Length, LongestName + 1)].IndexOf('>');
            if (length > 0 && FindElement(name[..length]) is >= 0 and var element)
                tags.Add(new(at, at + length + (closes ? 3 : 2), element, closes));
        }
        return tags;
    }

    private static int FindElement(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Elements.Length; i++)
        {
            if (name.Equals(Elements[i].Name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// Pairs every closing tag with the last open one of its name; overlapping elements (<c>&lt;i&gt;&lt;b&gt;&lt;/i&gt;&lt;/b&gt;</c>) are
    /// fine.
    /// </summary>
    private static void PairTags(List<Tag> tags)
    {
        var open = new Stack<Tag>[Elements.Length];
        foreach (var tag in tags)
        {
            ref var ofSameName = ref open[tag.Element];
            if (!tag.Closes)
                (ofSameName ??= new()).Push(tag);
            else if (ofSameName?.TryPop(out var opening) == true)
                opening.IsPaired = tag.IsPaired = true;
        }
    }

    private static MarkedText Read(string text, List<Tag> tags)
    {
        var plain = new StringBuilder(text.Length);
        var starts = new List<(int Start, TextStyles Styles)>();
        Span<int> depths = stackalloc int[Elements.Length];
        var styles = TextStyles.None;
        var read = 0;
        foreach (var tag in tags)
        {
            if (!tag.IsPaired)
                continue;
            Append(text[read..tag.Start]);
            read = tag.End;
            depths[tag.Element] += tag.Closes ? -1 : 1;
            styles = StylesOf(depths);
        }
        Append(text[read..]);

        var all = plain.ToString();
        if (starts is [] or [(_, TextStyles.None)])
            return new(all);
        var runs = new TextRun[starts.Count];
        for (var i = 0; i < runs.Length; i++)
            runs[i] = new(all[starts[i].Start..(i + 1 < runs.Length ? starts[i + 1].Start : all.Length)], starts[i].Styles);
        return new(all, new(runs));

        void Append(string piece)
        {
            if (piece.Length == 0)
                return;
            if (starts.Count == 0 || starts[^1].Styles != styles)
                starts.Add((plain.Length, styles));
            plain.Append(WebUtility.HtmlDecode(piece));
        }
    }

    private static TextStyles StylesOf(ReadOnlySpan<int> depths)
    {
        var styles = TextStyles.None;
        for (var i = 0; i < depths.Length; i++)
        {
            if (depths[i] > 0)
                styles |= Elements[i].Style;
        }
        return styles;
    }

    private sealed class Tag(int start, int end, int element, bool closes)
    {
        public int Start => start;

        public int End => end;

        public int Element => element;

        public bool Closes => closes;

        public bool IsPaired { get; set; }
    }
}
