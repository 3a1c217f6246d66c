using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>
/// Writes a record as lines of a tag and a value. A value is always on the line of its tag: every run of white space and control
/// characters in it becomes one blank. A value of nothing else gets no line.
/// </summary>
internal ref struct TaggedLines(IBufferWriter<byte> output, TagSyntax syntax)
{
    private Utf8Writer _utf8 = new(output);
    private bool _isInNote;

    public void Flush() => _utf8.Flush();

    public void Line(string tag, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Begin(tag);
        Text(value);
        End();
    }

    /// <summary>One line of two texts, of which either may be absent.</summary>
    public void Line(string tag, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (SingleLine.IsBlank(first) || SingleLine.IsBlank(second))
        {
            Line(tag, first);
            Line(tag, second);
            return;
        }
        Begin(tag);
        Text(first);
        Literal(" ");
        Text(second);
        End();
    }

    /// <summary>A note of one or two texts: a line, or a part of the only one. <see cref="EndNotes"/> must follow the last.</summary>
    public void Note(string tag, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        if (!syntax.HasOneNote)
        {
            Line(tag, first, second);
            return;
        }
        if (SingleLine.IsBlank(first) && SingleLine.IsBlank(second))
            return;
        if (_isInNote)
            Literal("; ");
        else
            Begin(tag);
        _isInNote = true;
        Text(first);
        if (!SingleLine.IsBlank(first) && !SingleLine.IsBlank(second))
            Literal(" ");
        Text(second);
    }

    public void EndNotes()
    {
        if (_isInNote)
            End();
        _isInNote = false;
    }

    public void Lines(string tag, ValueList<string> values)
    {
        foreach (var value in values.AsSpan())
            Line(tag, value);
    }

    /// <summary>A line for each name, in inverted order.</summary>
    public void Names(string tag, ValueList<AgentName> names)
    {
        foreach (ref readonly var name in names.AsSpan())
            Name(tag, name);
    }

    public void Name(string tag, in AgentName name)
    {
        ReadOnlySpan<char> first = name.Family ?? name.Literal;
        var given = SingleLine.Trim(name.Given);
        var suffix = SingleLine.Trim(name.Suffix);
        if (SingleLine.IsBlank(first))
        {
            Line(tag, given, suffix);
            return;
        }
        Begin(tag);
        var comma = first.IndexOf(',');
        var isDoubled = given.IsEmpty && suffix.IsEmpty && comma >= 0 && syntax.UndividedNameEnd.Length > 0;
        if (isDoubled)
        {
            // "Heron Society, Fen Group": EndNote wants the first comma of a group's name doubled.
            Text(first[..comma]);
            Literal(",");
            Text(first[comma..]);
        }
        else
        {
            Text(first);
        }
        Part(given);
        Part(suffix);
        if (given.IsEmpty && suffix.IsEmpty && !isDoubled)
            Literal(syntax.UndividedNameEnd);
        End();
    }

    public void Contributors(string tag, ValueList<Contributor> contributors, ContributorTest hasRole)
    {
        foreach (var contributor in contributors)
        {
            if (hasRole(contributor))
                Name(tag, contributor.Name);
        }
    }

    public void Year(string tag, PartialDate? date)
    {
        if (date is not { } known)
            return;
        Begin(tag);
        Digits(known.Year, 4);
        End();
    }

    /// <summary>The date without its year, in words: <c>January 15</c>.</summary>
    public void DayOfYear(string tag, PartialDate? date)
    {
        if (date?.Month is not { } month)
            return;
        Begin(tag);
        Text(EnglishMonths.Name(month));
        if (date?.Day is { } day)
        {
            Literal(" ");
            Number(day);
        }
        End();
    }

    /// <summary>The pages in one line, or the first and the last in two.</summary>
    public void Pages(string tag, string? lastTag, string? pages)
    {
        if (lastTag is null || !PageRange.TrySplit(pages, out var first, out var last))
        {
            Line(tag, pages);
            return;
        }
        Line(tag, first);
        Line(lastTag, last);
    }

    /// <summary>The address that stands for the work, and those that no identifier of the record stands for.</summary>
    public void Addresses(string tag, BibliographicRecord record)
    {
        var best = WebAddresses.Best(record);
        if (best is not null)
            Address(tag, best, encodeSemicolon: false);
        foreach (var url in record.Urls)
        {
            if (!ReferenceEquals(url, best) && WebAddresses.IsOwn(url))
                Address(tag, url, encodeSemicolon: false);
        }
    }

    public void Address(string tag, ReadOnlySpan<char> url, bool encodeSemicolon)
    {
        Begin(tag);
        WebAddresses.Write(ref _utf8, url, encodeSemicolon);
        End();
    }

    /// <summary>Begins a line of several parts; <see cref="End"/> must follow, with something between them.</summary>
    public void Begin(string tag)
    {
        var start = _utf8.Take(tag.Length);
        for (var i = 0; i < start.Length; i++)
            start[i] = (byte)tag[i];
        _utf8.Write(syntax.SeparatorUtf8);
    }

    /// <summary>A value, or a part of it, on one line.</summary>
    public void Text(ReadOnlySpan<char> value) => _utf8.Write(value, TextRule.OneLine);

    /// <summary>A fixed text, as it is.</summary>
    public void Literal(scoped ReadOnlySpan<char> text) => _utf8.Write(text);

    public void Number(int number) => _utf8.Write(number);

    public void Digits(int number, int count) => _utf8.WriteDigits(number, count);

    /// <summary>A line for an identifier; none when there is none.</summary>
    public void Identifier<T>(string tag, T? identifier)
        where T : struct, IUtf8SpanFormattable
    {
        if (identifier is not { } known)
            return;
        Begin(tag);
        _utf8.Write(known);
        End();
    }

    public void End() => _utf8.Write(syntax.LineEndUtf8);

    private void Part(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
            return;
        Literal(syntax.NameSeparator);
        Text(part);
    }
}
