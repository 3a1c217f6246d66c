using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// What a field 245 (MARC 21) or 200 (UNIMARC) says of the title, without general material designation and statement of responsibility.
/// </summary>
internal sealed class MarcTitle
{
    /// <summary>Title and subtitle with the punctuation between them: <c>Marsh maps : a guide</c>.</summary>
    public string? Whole { get; private set; }

    /// <summary>The title with number and name of the part; null without a subtitle.</summary>
    public string? Short { get; private set; }

    public string? Subtitle { get; private set; }

    /// <summary>The title in other languages, behind an equals sign or in a subfield of its own.</summary>
    public List<string> Parallel { get; } = [];

    /// <summary>Who made the work, in the words of the title page; null when the field does not say.</summary>
    public string? Responsibility { get; private set; }

    /// <summary>The title without the article that does not sort; null when it has none.</summary>
    public string? SortTitle { get; private set; }

    public static MarcTitle Read(in MarcField field, bool isUnimarc)
    {
        var title = new MarcTitle();
        JoinedText whole = default, main = default, sub = default, responsibility = default;
        var last = '\0';
        foreach (var subfield in field.Subfields)
        {
            if (FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            var kind = isUnimarc ? KindOfUnimarc(subfield.Code) : subfield.Code;
            switch (kind)
            {
                case 'a':
                    whole.Add(text, " ; ");
                    main.Add(text, " ; ");
                    break;
                case 'h':   // the mark behind it belongs to what stands before: $a Marsh maps $h [map] :
                    if (IsbdPunctuation.EndsWithMark(text) && !whole.Span.IsEmpty && !IsbdPunctuation.EndsWithMark(whole.Span))
                        whole.Append([' ', text[^1]]);
                    break;
                case 'b' when whole.Span is [.., '='] && !isUnimarc:
                case '=':
                    title.Parallel.Add(Plain(text));
                    break;
                case 'b':
                    if (last == 'c')
                        whole.TrimMarks();
                    whole.Add(text, " : ");
                    sub.Add(text, " : ");
                    break;
                case 'n' or 'p':
                    if (last == 'c')
                        whole.TrimMarks();
                    if (last is 'b' or 'c')
                        main.TrimMarks();
                    whole.Add(text, kind == 'p' && last == 'n' ? ", " : ". ");
                    main.Add(text, kind == 'p' && last == 'n' ? ", " : ". ");
                    break;
                case 'c':
                    responsibility.Add(text, " ; ");
                    break;
            }
            last = kind;
        }
        // Archives may have nothing but a form and dates: $k Letters, $f 1850-1900
        title.Whole = NullIfEmpty(Plain(whole.ToString() ?? FieldText.Join(field, "kfgs")));
        title.Subtitle = NullIfEmpty(Plain(sub.ToString()));
        title.Short = title.Subtitle is null ? null : NullIfEmpty(Plain(main.ToString()));
        title.Responsibility = IsbdPunctuation.TrimToNull(responsibility.ToString());
        title.SortTitle = SortTitleOf(field, title.Whole, isUnimarc);
        return title;
    }

    /// <summary>The subfield of MARC 21 that means what one of UNIMARC does.</summary>
    private static char KindOfUnimarc(char code) => code switch
    {
        'a' => 'a', 'e' => 'b', 'h' => 'n', 'i' => 'p', 'd' => '=', 'f' or 'g' => 'c', _ => '\0',
    };

    /// <summary>
    /// The text without punctuation at its end and without the signs round words that do not sort: <c>&lt;&lt;The&gt;&gt; marsh</c>,
    /// <c>¬The¬ marsh</c>.
    /// </summary>
    public static string Plain(string? text)
    {
        text = IsbdPunctuation.TrimToNull(text) ?? "";
        if (text.Contains("<<", StringComparison.Ordinal) && text.Contains(">>", StringComparison.Ordinal))
            text = text.Replace("<<", "", StringComparison.Ordinal).Replace(">>", "", StringComparison.Ordinal);
        return text.Contains('¬', StringComparison.Ordinal) ? text.Replace("¬", "", StringComparison.Ordinal).Trim() : text;
    }

    /// <summary>
    /// What sorts: MARC 21 counts in the second indicator the characters that do not. The count is not trusted where it would divide a
    /// word.
    /// </summary>
    private static string? SortTitleOf(in MarcField field, string? title, bool isUnimarc)
    {
        var count = isUnimarc ? 0 : field.Indicator2 - '0';
        return title is not null && count is > 0 and < 10 && count < title.Length && !char.IsLetterOrDigit(title[count - 1])
            && !char.IsLowSurrogate(title[count])
            ? title[count..]
            : null;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
