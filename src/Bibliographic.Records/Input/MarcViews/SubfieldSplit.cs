namespace Bibliographic.Records.Input.MarcViews;

/// <summary>How the subfields on a line are divided.</summary>
/// <param name="IsOneALine">Whether a line holds one subfield.</param>
/// <param name="HasSpaceBefore">Whether a space stands before each sign.</param>
/// <param name="HasSpaceAfter">Whether a space stands after each code.</param>
/// <param name="IsVerbatim">Whether spaces at the ends of values belong to them.</param>
internal readonly record struct SubfieldSplit(bool IsOneALine, bool HasSpaceBefore, bool HasSpaceAfter, bool IsVerbatim)
{
    /// <summary>
    /// How the subfields on a line are divided. Where any field has two lines of subfields every line is one subfield; else the signs
    /// divide them, with a space before or after the code as in most fields of the record.
    /// </summary>
    public static SubfieldSplit Find(ReadOnlySpan<byte> text, ViewFields fields)
    {
        var style = fields.Style;
        if (style.Mark is not { } mark)
            return default;
        var (several, divided, spaced, all) = (0, 0, 0, 0);
        for (var i = 0; i < fields.Rows.Count; i++)
        {
            if (fields.Rows[i].IsControl)
                continue;
            var lines = 0;
            foreach (var part in fields.ContentsOf(i))
            {
                if (part.Kind != ViewContentKind.Subfields)
                    continue;
                lines++;
                all++;
                var content = part.In(text).TrimStart((byte)' ');
                divided += HasSignInside(content, mark) ? 1 : 0;
                spaced += content.Length <= mark.Length + 1 || content[mark.Length + 1] == ' ' ? 1 : 0;
            }
            several += lines > 1 ? 1 : 0;
        }
        var hasSpaceAfter = 2 * spaced > all;
        var hasSpaceBefore = mark.Sign[0] switch
        {
            (byte)'$' => hasSpaceAfter && mark.Length == 1,
            (byte)'|' => hasSpaceAfter && style.Form.Layout == ViewLayout.Pipes,
            (byte)'^' => false,
            _ => mark.Length != 3 || mark.Sign[1] != 0x96,   // ▼ stands right behind the value
        };
        return new(several > divided || style.CodeStyle == CodeStyle.Alone, hasSpaceBefore, hasSpaceAfter, mark.Sign[0] == '$');
    }

    /// <summary>Whether a line has the sign and a usual code once more behind its first.</summary>
    private static bool HasSignInside(ReadOnlySpan<byte> content, SubfieldMark mark)
    {
        for (var at = mark.Length + 1; at < content.Length && content[at..].IndexOf(mark.Sign) is >= 0 and var found; at += found + 1)
        {
            var code = at + found + mark.Length;
            if (code < content.Length && SubfieldMark.IsUsualCode(content[code]))
                return true;
        }
        return false;
    }

    /// <summary>The length of the first subfield of a line, with its sign.</summary>
    public int Length(ReadOnlySpan<byte> content, SubfieldMark mark)
    {
        if (IsOneALine)
            return content.Length;
        for (var at = mark.Length + 1; at < content.Length; at++)
        {
            var found = content[at..].IndexOf(mark.Sign);
            if (found < 0)
                break;
            at += found;
            var code = at + mark.Length;
            if (code >= content.Length)
                break;
            if (HasSpaceBefore && content[at - 1] != ' ')
                continue;
            if (HasSpaceAfter && code + 1 < content.Length && content[code + 1] != ' ')
                continue;
            if (!HasSpaceBefore && mark.Length == 1 && content[at - 1] == mark.Sign[0])
                continue;   // ^a^^2016200494: fill characters of an old number
            if (at == mark.Length + 2 && IsVerbatim && HasSpaceAfter)
                continue;   // $c $1: the value is $1, for between codes without a value stand two spaces
            if (IsIndicatorOfHeading(content, at, mark) || mark.Sign[0] == '|' && IsInAddress(content[..at]))
                continue;
            var isCode = char.IsAsciiLetterOrDigit((char)content[code]) || HasSpaceAfter && content[code] is > (byte)' ' and < 0x7f;
            if (isCode)
                return at;
        }
        return content.Length;
    }

    /// <summary>Whether a pipe belongs to an address of VIAF: <c>http://viaf.org/viaf/sourceID/LC|n94043324</c>.</summary>
    private static bool IsInAddress(ReadOnlySpan<byte> before)
    {
        var source = before.LastIndexOf((byte)'/') + 1;
        return before[..source].EndsWith("/sourceID/"u8) && before[source..].IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
    }

    /// <summary>
    /// Whether a sign and a digit are the indicators of a tag that a value holds, as in fields that keep a heading as it was in another
    /// catalogue: <c>919 _9650 _7 _amarais</c>. Nothing stands between them and the next sign.
    /// </summary>
    private static bool IsIndicatorOfHeading(ReadOnlySpan<byte> content, int at, SubfieldMark mark)
    {
        const int tagLength = 3;
        var code = at + mark.Length;
        var tag = at - 1 - tagLength;
        return mark.Sign[0] == '_' && tag > mark.Length && content[at - 1] == ' ' && char.IsAsciiDigit((char)content[code])
            && (tag == mark.Length + 1 || content[tag - 1] == ' ')
            && content.Slice(tag, tagLength).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && content[(code + 1)..] is [(byte)' ', ..] rest && rest[1..].StartsWith(mark.Sign);
    }
}
