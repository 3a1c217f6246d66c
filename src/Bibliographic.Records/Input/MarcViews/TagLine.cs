using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>A line with which a field of a view begins: what stands before the tag, the tag, and how it goes on.</summary>
internal readonly ref struct TagLine
{
    private const int ShortestNumber = 8;
    private const int LongestNumber = 10;

    private TagLine(ViewForm form, MarcTag tag, int contentStart) => (Form, Tag, ContentStart) = (form, tag, contentStart);

    public ViewForm Form { get; }

    public MarcTag Tag { get; }

    /// <summary>Where the line goes on after the tag.</summary>
    public int ContentStart { get; }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="tagLine">The tag and what stands around it.</param>
    /// <returns>False when the line does not begin with a tag.</returns>
    /// <example><c>245 | 1 | 0 | |a Marsh maps |</c>, <c>| 245 |</c>, <c>245 10 $a Marsh maps</c>, <c>=245  10$aMarsh maps</c>,
    /// <c>.245</c>, <c>000001234 24510 L $$aMarsh maps</c>.</example>
    public static bool TryRead(ReadOnlySpan<byte> line, out TagLine tagLine)
    {
        tagLine = default;
        var prefix = ViewPrefix.None;
        var start = 0;
        switch (line)
        {
            case [(byte)'|', (byte)' ', ..]:
                (prefix, start) = (ViewPrefix.Pipe, 2);
                break;
            case [(byte)'=', ..]:
                (prefix, start) = (ViewPrefix.EqualsSign, 1);
                break;
            case [(byte)'.', ..]:
                (prefix, start) = (ViewPrefix.Dot, 1);
                break;
            case [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9',
                >= (byte)'0' and <= (byte)'9', ..]:
                var digits = line.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
                if (digits is < ShortestNumber or > LongestNumber || line[digits] != ' ')
                    return false;
                (prefix, start) = (ViewPrefix.Number, digits + 1);
                break;
        }
        if (line.Length < start + 3 || !IsTag(line.Slice(start, 3)))
            return false;
        var tag = MarcTag.Create(line.Slice(start, 3));
        var after = start + 3;
        var rest = line[after..];
        var layout = Layout(prefix, rest);
        if (layout is null)
            return false;
        tagLine = new(new(layout.Value, prefix), tag, after);
        return true;
    }

    private static ViewLayout? Layout(ViewPrefix prefix, ReadOnlySpan<byte> rest) => prefix switch
    {
        ViewPrefix.Dot => rest.IsEmpty ? ViewLayout.Lines : null,
        ViewPrefix.Number => rest.Length > 2 ? ViewLayout.Row : null,
        ViewPrefix.EqualsSign => rest is [(byte)' ', (byte)' ', ..] ? ViewLayout.Row : null,
        _ when rest.IsEmpty => prefix == ViewPrefix.Pipe ? ViewLayout.Pipes : ViewLayout.Lines,
        _ when rest[0] != ' ' => null,
        _ when rest.Length > 1 && rest[1] == '|' && (rest.Length == 2 || rest[2] == ' ') => ViewLayout.Pipes,
        ViewPrefix.Pipe when rest.IndexOf("|"u8) is 1 or 2 => ViewLayout.Pipes,
        ViewPrefix.Pipe => null,
        _ => ViewLayout.Row,
    };

    /// <summary>Three digits, or letters and digits as in the fields that library systems add (<c>DAT</c>, <c>H52</c>).</summary>
    private static bool IsTag(ReadOnlySpan<byte> tag)
    {
        foreach (var c in tag)
        {
            if (!char.IsAsciiDigit((char)c) && !char.IsAsciiLetterUpper((char)c))
                return false;
        }
        return true;
    }
}
