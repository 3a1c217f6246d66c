using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Wikidata;

/// <summary>
/// Writes commands, one a line. A text is between straight quotes, on one line and without tabs, so it can neither end its line nor its
/// column.
/// </summary>
internal ref struct StatementWriter(IBufferWriter<byte> output)
{
    private Utf8Writer _utf8 = new(output);

    public void Create() => _utf8.Write("CREATE\n"u8);

    public void Text(string property, ReadOnlySpan<char> text, string? language = null)
    {
        if (SingleLine.IsBlank(text))
            return;
        Begin(property);
        if (language is not null)
        {
            _utf8.Write(language);
            _utf8.Write((byte)':');
        }
        Quoted(text);
        _utf8.Write((byte)'\n');
    }

    /// <summary>A value that is no text: an item, a time.</summary>
    public void Value(string property, string? value)
    {
        if (value is null)
            return;
        Begin(property);
        _utf8.Write(value);
        _utf8.Write((byte)'\n');
    }

    public void Author(ReadOnlySpan<char> name, int ordinal)
    {
        Begin("P2093");
        Quoted(name);
        _utf8.Write("\tP1545\t\""u8);
        _utf8.Write(ordinal);
        _utf8.Write("\"\n"u8);
    }

    public void Flush() => _utf8.Flush();

    private void Begin(string property)
    {
        _utf8.Write("LAST\t"u8);
        _utf8.Write(property);
        _utf8.Write((byte)'\t');
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        _utf8.Write((byte)'"');
        _utf8.Write(text, TextRule.OneLine);
        _utf8.Write((byte)'"');
    }
}
