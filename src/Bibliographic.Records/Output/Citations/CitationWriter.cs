using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Citations;

/// <summary>
/// Writes the sentences of a citation on one line, as plain text or as Markdown in which nothing of a value means anything.
/// </summary>
internal ref struct CitationWriter(IBufferWriter<byte> output, bool markdown)
{
    /// <summary>What can mean something anywhere in a line, to CommonMark and its common extensions.</summary>
    private static readonly TextRule InText = new("\\`*_[]<>&~^$|@", Escaped, isOneLine: true);
    private static readonly byte[] Backslashed = Table();

    private Utf8Writer _utf8 = new(output);
    private bool _hasText;
    private bool _needsBlank;
    private bool _isNumberAtStart;
    private char _last;

    /// <summary>A fixed text.</summary>
    public void Words(string words)
    {
        Start();
        _utf8.Write(words);
        _last = words[^1];
    }

    /// <summary>A text from a record.</summary>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        text = SingleLine.Trim(text);
        if (text.IsEmpty)
            return;
        var isAtStart = !_hasText;
        Start();
        _last = text[^1];
        if (markdown && isAtStart)
            text = text[EscapeStart(text)..];
        _utf8.Write(text, markdown ? InText : TextRule.OneLine);
    }

    public void Sentence(ReadOnlySpan<char> text)
    {
        Text(text);
        EndSentence();
    }

    public void Sentence(MarkedText title)
    {
        if (!markdown || title.IsPlain)
        {
            Sentence(title.PlainText);
            return;
        }
        foreach (var run in title.Runs)
            Run(run);
        EndSentence();
    }

    public void Journal(ReadOnlySpan<char> name)
    {
        if (!markdown)
        {
            Sentence(name);
            return;
        }
        Start();
        _utf8.Write((byte)'*');
        _hasText = true;
        Text(name);
        _utf8.Write((byte)'*');
        EndSentence();
    }

    public void Date(PartialDate? date)
    {
        if (date is not { } known)
            return;
        Start();
        _utf8.WriteDigits(known.Year, 4);
        if (known.Month is { } month)
        {
            _utf8.Write((byte)' ');
            _utf8.Write(EnglishMonths.Abbreviation(month));
            if (known.Day is { } day)
            {
                _utf8.Write((byte)' ');
                _utf8.Write(day);
            }
        }
        _last = '0';
    }

    public void Link(scoped ReadOnlySpan<char> text, string? address)
    {
        if (!markdown)
        {
            Text(text);
            return;
        }
        Start();
        _utf8.Write((byte)'[');
        Text(text);
        _utf8.Write("](<"u8);
        WebAddresses.Write(ref _utf8, address);
        _utf8.Write(">)"u8);
        _last = ')';
    }

    public void Address(string address)
    {
        Start();
        if (markdown)
            _utf8.Write((byte)'<');
        WebAddresses.Write(ref _utf8, address);
        if (markdown)
            _utf8.Write((byte)'>');
        _last = '>';
    }

    /// <summary>Puts a full stop where none is yet; nothing when the sentence is empty.</summary>
    public void EndSentence(string stop = ".")
    {
        if (!_hasText || _needsBlank)
            return;
        if (stop.Length > 0 && !(stop == "." && _last is '.' or '?' or '!'))
        {
            if (_isNumberAtStart)
                _utf8.Write((byte)'\\'); // A number and a point would begin a list.
            _utf8.Write(stop);
        }
        _needsBlank = true;
    }

    public void Finish()
    {
        _utf8.Write((byte)'\n');
        _utf8.Flush();
    }

    private void Start()
    {
        if (_needsBlank)
            _utf8.Write((byte)' ');
        _needsBlank = false;
        _isNumberAtStart = false;
        _hasText = true;
    }

    /// <summary>A marked piece of a title. The blanks around it stay outside the marks, where Markdown needs them.</summary>
    private void Run(TextRun run)
    {
        var inner = SingleLine.Trim(run.Text);
        if (inner.IsEmpty)
        {
            Blank();
            return;
        }
        if (run.Text[0] != inner[0])
            Blank();
        if (run.Styles != TextStyles.None)
        {
            Start();
            Tags(run.Styles, closes: false);
        }
        Text(inner);
        Tags(run.Styles, closes: true);
        if (run.Text[^1] != inner[^1])
            Blank();
    }

    private void Blank()
    {
        if (_hasText)
            _needsBlank = true;
    }

    /// <summary>Asterisks next to letters do not always mark anything; tags do.</summary>
    private void Tags(TextStyles styles, bool closes)
    {
        ReadOnlySpan<(TextStyles Style, string Name)> all =
            [(TextStyles.Bold, "strong"), (TextStyles.Italic, "em"), (TextStyles.Superscript, "sup"), (TextStyles.Subscript, "sub")];
        for (var i = 0; i < all.Length; i++)
        {
            var (style, name) = closes ? all[^(i + 1)] : all[i];
            if ((styles & style) == 0)
                continue;
            _utf8.Write(closes ? "</"u8 : "<"u8);
            _utf8.Write(name);
            _utf8.Write((byte)'>');
        }
    }

    /// <summary>At the start of a line a number with a point, a sign or a row of signs begins a list, a heading or a rule.</summary>
    /// <returns>How many characters of the text were written.</returns>
    private int EscapeStart(scoped ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
        {
            _isNumberAtStart = true;
            return 0;
        }
        if (!(digits == 0 ? text[0] is '#' or '+' or '-' or '=' or ':' or '%' : text[digits] is '.' or ')'))
            return 0;
        _utf8.Write(text[..digits]);
        _utf8.Write((byte)'\\');
        return digits;
    }

    private static ReadOnlySpan<byte> Escaped(char special) => Backslashed.AsSpan(special * 2, 2);

    private static byte[] Table()
    {
        var table = new byte[0x80 * 2];
        for (var c = 0; c < 0x80; c++)
            (table[c * 2], table[c * 2 + 1]) = ((byte)'\\', (byte)c);
        return table;
    }
}
