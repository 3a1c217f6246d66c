using System.Buffers;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>Writes the fields of an entry. A field without a value is not written.</summary>
internal ref struct BibTeXEntry(IBufferWriter<byte> output, LatexText latex, CaseProtection protection)
{
    private const int LongestOnStack = 512;

    private Utf8Writer _utf8 = new(output);

    public void Start(ReadOnlySpan<byte> type, BibliographicRecord record, CitationKey key, WrittenKeys? written)
    {
        _utf8.Write((byte)'@');
        _utf8.Write(type);
        _utf8.Write((byte)'{');
        var buffer = key.LongestKey <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[key.LongestKey];
        var name = buffer[..key.Make(record, buffer)];
        _utf8.Write(name);
        _utf8.Write(written?.Add(name));
        _utf8.Write(",\n"u8);
    }

    public void Finish()
    {
        _utf8.Write("}\n"u8);
        _utf8.Flush();
    }

    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Open(name);
        latex.Write(ref _utf8, value);
        Close();
    }

    /// <summary>One field of two texts, of which either may be absent.</summary>
    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (SingleLine.IsBlank(first) || SingleLine.IsBlank(second))
        {
            Field(name, first);
            Field(name, second);
            return;
        }
        Open(name);
        latex.Write(ref _utf8, first);
        _utf8.Write((byte)' ');
        latex.Write(ref _utf8, second);
        Close();
    }

    /// <summary>Several texts as one, separated by semicolons.</summary>
    public void Texts(ReadOnlySpan<byte> name, ValueList<string> values) => Joined(name, values, "; "u8, bracesCommas: false);

    /// <summary>A list of words; one that contains a comma is braced.</summary>
    public void Words(ReadOnlySpan<byte> name, ValueList<string> values) => Joined(name, values, ", "u8, bracesCommas: true);

    private void Joined(ReadOnlySpan<byte> name, ValueList<string> values, ReadOnlySpan<byte> separator, bool bracesCommas)
    {
        var isFirst = true;
        foreach (var value in values.AsSpan())
        {
            if (SingleLine.IsBlank(value))
                continue;
            if (isFirst)
                Open(name);
            else
                _utf8.Write(separator);
            isFirst = false;
            var isBraced = bracesCommas && value.Contains(',', StringComparison.Ordinal);
            if (isBraced)
                _utf8.Write((byte)'{');
            latex.Write(ref _utf8, value);
            if (isBraced)
                _utf8.Write((byte)'}');
        }
        if (!isFirst)
            Close();
    }

    /// <summary>
    /// A field that BibLaTeX divides at the word "and", and citation-js and Typst in BibTeX too: it is braced when it has one, as in
    /// <c>{{Heron and Sons}}</c>.
    /// </summary>
    public void ListField(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!BibTeXName.IsDivided(value, atComma: false))
        {
            Field(name, value);
            return;
        }
        Open(name);
        _utf8.Write((byte)'{');
        latex.WritePart(ref _utf8, value);
        _utf8.Write((byte)'}');
        Close();
    }

    /// <summary>A title, with its markup as commands and its capitals protected.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The title.</param>
    /// <param name="isForeign">
    /// Whether styles would lower the capitals of a language that is not written like English: the title is braced as a whole.
    /// </param>
    public void Title(ReadOnlySpan<byte> name, string? value, bool isForeign)
    {
        var title = MarkedText.Parse(value);
        if (SingleLine.IsBlank(title.PlainText))
            return;
        Open(name);
        var isWhole = protection == CaseProtection.Title
            || protection == CaseProtection.Words && isForeign && LatexTitle.HasCapital(title.PlainText);
        if (isWhole)
            _utf8.Write((byte)'{');
        new LatexTitle(latex, isWhole ? CaseProtection.Title : protection).Write(ref _utf8, title);
        if (isWhole)
            _utf8.Write((byte)'}');
        Close();
    }

    public void Names(ReadOnlySpan<byte> field, ValueList<AgentName> names)
    {
        var isFirst = true;
        foreach (ref readonly var name in names.AsSpan())
            Name(field, name, ref isFirst);
        if (!isFirst)
            Close();
    }

    public void Contributors(ReadOnlySpan<byte> field, ValueList<Contributor> contributors, ContributorTest hasRole)
    {
        var isFirst = true;
        foreach (var contributor in contributors)
        {
            if (hasRole(contributor))
                Name(field, contributor.Name, ref isFirst);
        }
        if (!isFirst)
            Close();
    }

    /// <summary>A range of pages gets the two hyphens of LaTeX's dash.</summary>
    public void Pages(string? pages)
    {
        if (!PageRange.TrySplit(pages, out var first, out _))
        {
            Field("pages"u8, pages);
            return;
        }
        Open("pages"u8);
        latex.Write(ref _utf8, first);
        _utf8.Write("--"u8);
        latex.Write(ref _utf8, SingleLine.Trim(pages)[first.Length..].TrimStart("-– "));
        Close();
    }

    /// <summary>A value that LaTeX sets as it is: a DOI or an address. Braces, which could end the field, are percent-encoded.</summary>
    public void Verbatim(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Open(name);
        WebAddresses.WriteVerbatim(ref _utf8, value);
        Close();
    }

    public void Number(ReadOnlySpan<byte> name, int value)
    {
        Open(name);
        _utf8.Write(value);
        Close();
    }

    public void Year(int year)
    {
        Open("year"u8);
        _utf8.WriteDigits(year, 4);
        Close();
    }

    /// <summary>A field for an identifier; none when there is none.</summary>
    public void Identifier<T>(ReadOnlySpan<byte> name, T? identifier)
        where T : struct, IUtf8SpanFormattable
    {
        if (identifier is not { } known)
            return;
        Open(name);
        _utf8.Write(known);
        Close();
    }

    public void Date(PartialDate date)
    {
        Open("date"u8);
        _utf8.Write(date);
        Close();
    }

    /// <summary>A month as the macro that every style defines: <c>month = jan</c>.</summary>
    public void Month(int month)
    {
        _utf8.Write("  month = "u8);
        foreach (var letter in EnglishMonths.Abbreviation(month))
            _utf8.Write((byte)char.ToLowerInvariant(letter));
        _utf8.Write(",\n"u8);
    }

    private void Name(ReadOnlySpan<byte> field, in AgentName name, ref bool isFirst)
    {
        if (BibTeXName.IsEmpty(name))
            return;
        if (isFirst)
            Open(field);
        else
            _utf8.Write(" and "u8);
        isFirst = false;
        BibTeXName.Write(ref _utf8, name, latex);
    }

    private void Open(ReadOnlySpan<byte> name)
    {
        _utf8.Write("  "u8);
        _utf8.Write(name);
        _utf8.Write(" = {"u8);
    }

    private void Close() => _utf8.Write("},\n"u8);
}
