using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Hayagriva;

/// <summary>
/// Writes nested mappings as YAML. Every value is in double quotes, on one line: so none is taken for a number, a date or a truth value.
/// </summary>
internal ref struct YamlWriter(IBufferWriter<byte> output)
{
    private static readonly TextRule InText = new("\"\\", static special => special == '"' ? "\\\""u8 : "\\\\"u8, isOneLine: true);

    /// <summary>Hayagriva's own backslash is a backslash of YAML too, so there are two.</summary>
    private static readonly TextRule InFormatted = new("\"\\{}$", static special => special switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\\\\\"u8,
        '{' => "\\\\{"u8,
        '}' => "\\\\}"u8,
        _ => "\\\\$"u8,
    }, isOneLine: true);

    private const int LongestYamlWord = 5;
    private const int LongestOnStack = 512;

    private Utf8Writer _utf8 = new(output);
    private int _depth;

    /// <summary>Begins an entry. A key that YAML could take for a number, for <c>null</c> or for <c>true</c> is quoted.</summary>
    public void Key(CitationKey key, BibliographicRecord record, WrittenKeys? written)
    {
        var buffer = key.LongestKey <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[key.LongestKey];
        var name = buffer[..key.Make(record, buffer)];
        var isQuoted = name.Length <= LongestYamlWord || !char.IsAsciiLetter(name[0]) || name.Contains(':');
        if (isQuoted)
            _utf8.Write((byte)'"');
        _utf8.Write(name);
        _utf8.Write(written?.Add(name));
        _utf8.Write(isQuoted ? "\":\n"u8 : ":\n"u8);
        _depth = 1;
    }

    /// <summary>Begins a mapping or a list as the value of a key.</summary>
    public void Begin(string key)
    {
        Name(key);
        _utf8.Write((byte)'\n');
        _depth++;
    }

    /// <summary>Further keys belong to the item that was begun.</summary>
    public void Indent() => _depth++;

    public void End() => _depth--;

    /// <summary>Begins an item of a list with its first key.</summary>
    public void Item(string key, ReadOnlySpan<char> value)
    {
        Blanks();
        _utf8.Write("- "u8);
        _utf8.Write(key);
        _utf8.Write(": "u8);
        Quoted(value, InText);
    }

    /// <summary>A word that needs no quotes.</summary>
    public void Plain(string key, string word)
    {
        Name(key);
        _utf8.Write((byte)' ');
        _utf8.Write(word);
        _utf8.Write((byte)'\n');
    }

    public void Text(string key, ReadOnlySpan<char> value) => Text(key, value, InText);

    /// <summary>A text in which Hayagriva reads braces and dollars.</summary>
    public void Formatted(string key, ReadOnlySpan<char> value) => Text(key, value, InFormatted);

    public void Url(string key, ReadOnlySpan<char> url)
    {
        Name(key);
        _utf8.Write(" \""u8);
        WebAddresses.Write(ref _utf8, url);
        _utf8.Write("\"\n"u8);
    }

    public void Flush() => _utf8.Flush();

    private void Text(string key, ReadOnlySpan<char> value, TextRule rule)
    {
        if (SingleLine.IsBlank(value))
            return;
        Name(key);
        _utf8.Write((byte)' ');
        Quoted(value, rule);
    }

    private void Name(string key)
    {
        Blanks();
        _utf8.Write(key);
        _utf8.Write((byte)':');
    }

    private void Blanks()
    {
        for (var i = 0; i < _depth; i++)
            _utf8.Write("  "u8);
    }

    private void Quoted(ReadOnlySpan<char> value, TextRule rule)
    {
        _utf8.Write((byte)'"');
        _utf8.Write(value, rule);
        _utf8.Write("\"\n"u8);
    }
}
