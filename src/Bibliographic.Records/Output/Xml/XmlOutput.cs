using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Xml;

/// <summary>
/// Writes XML elements, each on a line of its own, so that any text makes a well-formed document: markup characters are escaped, every run
/// of white space, controls and other characters that XML 1.0 forbids becomes one blank, and unpaired surrogates become U+FFFD.
/// </summary>
internal ref struct XmlOutput(IBufferWriter<byte> output, int depth)
{
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("&<>\""u8);
    private static readonly TextRule InText = new("&<>\"", EntityOf, isOneLine: true);
    private static readonly TextRule InAddress =
        new(['&', .. WebAddresses.IllegalCharacters], special => special == '&' ? "&amp;"u8 : WebAddresses.PercentEncode(special),
            isOneLine: false);

    private Utf8Writer _utf8 = new(output);
    private int _depth = depth;
    private bool _isTagOpen;
    private bool _isInText;

    public void Flush() => _utf8.Flush();

    public void Start(scoped ReadOnlySpan<byte> name)
    {
        CloseTag();
        NewLine();
        _utf8.Write((byte)'<');
        _utf8.Write(name);
        _depth++;
        _isTagOpen = true;
    }

    public void End(scoped ReadOnlySpan<byte> name)
    {
        _depth--;
        if (_isTagOpen)
        {
            _utf8.Write("/>"u8);
            _isTagOpen = false;
        }
        else
        {
            if (!_isInText)
                NewLine();
            EndTag(name);
        }
        _isInText = false;
    }

    /// <summary>An attribute of the element that <see cref="Start"/> has begun; none when the value is blank.</summary>
    public void Attribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        StartAttribute(name);
        _utf8.Write(value, InText);
        _utf8.Write((byte)'"');
    }

    /// <summary>An attribute whose value needs no escapes.</summary>
    public void Attribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        StartAttribute(name);
        _utf8.Write(value);
        _utf8.Write((byte)'"');
    }

    /// <summary>An attribute with UTF-8 text without controls; also when it is empty.</summary>
    public void TextAttribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        StartAttribute(name);
        WriteEscaped(value);
        _utf8.Write((byte)'"');
    }

    public void Attribute(scoped ReadOnlySpan<byte> name, PartialDate date)
    {
        StartAttribute(name);
        _utf8.Write(date);
        _utf8.Write((byte)'"');
    }

    /// <summary>An address as an attribute, with what no address has percent-encoded; none when it is blank.</summary>
    public void AddressAttribute(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> url)
    {
        if (SingleLine.IsBlank(url))
            return;
        StartAttribute(name);
        _utf8.Write(SingleLine.Trim(url), InAddress);
        _utf8.Write((byte)'"');
    }

    /// <summary>The language of the content, when it has a code that can be one.</summary>
    public void Language(string? code)
    {
        if (IsLanguage(code))
            Attribute("xml:lang"u8, code);
    }

    /// <summary>Whether a text can be the code of a language.</summary>
    public static bool IsLanguage(string? code) =>
        code is { Length: > 1 } && char.IsAsciiLetter(code[0]) && code.AsSpan().IndexOfAnyExcept(LanguageTagCharacters) < 0;

    public void Text(scoped ReadOnlySpan<char> text)
    {
        CloseTag();
        _isInText = true;
        _utf8.Write(text, InText);
    }

    /// <summary>UTF-8 text without controls.</summary>
    public void Text(scoped ReadOnlySpan<byte> text)
    {
        CloseTag();
        _isInText = true;
        WriteEscaped(text);
    }

    private void WriteEscaped(scoped ReadOnlySpan<byte> text)
    {
        for (var next = text.IndexOfAny(SpecialBytes); next >= 0; next = text.IndexOfAny(SpecialBytes))
        {
            _utf8.Write(text[..next]);
            _utf8.Write(EntityOf((char)text[next]));
            text = text[(next + 1)..];
        }
        _utf8.Write(text);
    }

    /// <summary>A child whose tags are made already, with line end and indentation before them.</summary>
    public void Made(scoped ReadOnlySpan<byte> opening, scoped ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> closing)
    {
        CloseTag();
        _utf8.Write(opening);
        Text(text);
        _utf8.Write(closing);
        _isInText = false;
    }

    /// <summary>Memory for children whose markup the caller makes, with line end and indentation before them.</summary>
    public Span<byte> TakeForChildren(int length)
    {
        CloseTag();
        _isInText = false;
        return _utf8.Take(length);
    }

    /// <summary>A fixed text, a line end or a blank, as it is.</summary>
    public void Literal(scoped ReadOnlySpan<byte> text)
    {
        CloseTag();
        _isInText = true;
        _utf8.Write(text);
    }

    /// <summary>A number, a date or another value that needs no escapes.</summary>
    public void Value<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        CloseTag();
        _isInText = true;
        _utf8.Write(value, format);
    }

    public void Address(scoped ReadOnlySpan<char> url)
    {
        CloseTag();
        _isInText = true;
        _utf8.Write(SingleLine.Trim(url), InAddress);
    }

    /// <summary>A text with inline elements.</summary>
    public void Text(in MarkedText text, InlineElements elements)
    {
        if (text.IsPlain)
        {
            Text(text.PlainText);
            return;
        }
        CloseTag();
        _isInText = true;
        foreach (ref readonly var run in text.Runs.AsSpan())
            Run(run, elements);
    }

    /// <summary>An element with a text; none when the text is blank.</summary>
    public void Element(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> text)
    {
        if (SingleLine.IsBlank(text))
            return;
        Start(name);
        Text(text);
        End(name);
    }

    /// <summary>An element with a text and an attribute with a fixed value; none when the text is blank.</summary>
    public void Element(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> attribute, scoped ReadOnlySpan<byte> value,
        scoped ReadOnlySpan<char> text)
    {
        if (SingleLine.IsBlank(text))
            return;
        Start(name);
        Attribute(attribute, value);
        Text(text);
        End(name);
    }

    /// <summary>An element with a text in a language; none when the text is blank.</summary>
    public void ElementIn(string? language, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> text)
    {
        if (SingleLine.IsBlank(text))
            return;
        Start(name);
        Language(language);
        Text(text);
        End(name);
    }

    public void Element(scoped ReadOnlySpan<byte> name, in MarkedText text, InlineElements elements)
    {
        if (SingleLine.IsBlank(text.PlainText))
            return;
        Start(name);
        Text(text, elements);
        End(name);
    }

    public void Elements(scoped ReadOnlySpan<byte> name, ValueList<string> texts)
    {
        foreach (var text in texts)
            Element(name, text);
    }

    /// <summary>An element with a number, a date or another value that needs no escapes; none when the value is null.</summary>
    public void Element<T>(scoped ReadOnlySpan<byte> name, T? value, scoped ReadOnlySpan<char> format = default)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } known)
            return;
        Start(name);
        Value(known, format);
        End(name);
    }

    private static SearchValues<char> LanguageTagCharacters { get; } = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static ReadOnlySpan<byte> EntityOf(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        _ => "&quot;"u8,
    };

    private void StartAttribute(scoped ReadOnlySpan<byte> name)
    {
        _utf8.Write((byte)' ');
        _utf8.Write(name);
        _utf8.Write("=\""u8);
    }

    private void CloseTag()
    {
        if (_isTagOpen)
            _utf8.Write((byte)'>');
        _isTagOpen = false;
    }

    private void EndTag(scoped ReadOnlySpan<byte> name)
    {
        _utf8.Write("</"u8);
        _utf8.Write(name);
        _utf8.Write((byte)'>');
    }

    private void NewLine()
    {
        var line = _utf8.Take(1 + (2 * _depth));
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
    }

    /// <summary>A piece of a text: blanks at its ends divide it from its neighbours.</summary>
    private void Run(in TextRun run, InlineElements elements)
    {
        if (SingleLine.IsBlank(run.Text))
        {
            _utf8.Write((byte)' ');
            return;
        }
        if (SingleLine.IsBlank(run.Text.AsSpan(0, 1)))
            _utf8.Write((byte)' ');
        for (var i = 0; i < InlineElements.Count; i++)
        {
            if (elements.Find(i, run.Styles) is { } name)
            {
                _utf8.Write((byte)'<');
                _utf8.Write(name);
                _utf8.Write((byte)'>');
            }
        }
        _utf8.Write(run.Text, InText);
        for (var i = InlineElements.Count - 1; i >= 0; i--)
        {
            if (elements.Find(i, run.Styles) is { } name)
                EndTag(InlineElements.NameOnly(name));
        }
        if (SingleLine.IsBlank(run.Text.AsSpan(run.Text.Length - 1)))
            _utf8.Write((byte)' ');
    }
}
