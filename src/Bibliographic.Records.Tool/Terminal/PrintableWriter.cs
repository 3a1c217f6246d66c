using System.Text;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Writes text to a terminal; of the characters that are not shown only line ends and tabs get there as they are.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="isJson">Whether the text is JSON, in which every character has an escape; elsewhere the others become U+FFFD.</param>
internal sealed class PrintableWriter(TextWriter terminal, bool isJson = false) : TextWriter
{
    private readonly StringBuilder _text = new();
    private char _pending;   // CR, which counts as a line end before LF only, or the first half of a surrogate pair

    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var c in buffer)
            Add(c);
        terminal.Write(_text);
        _text.Clear();
    }

    public override void Flush() => terminal.Flush();

    protected override void Dispose(bool disposing)
    {
        EndPending();
        terminal.Write(_text);
        terminal.Flush();
        base.Dispose(disposing);
    }

    private void Add(char c)
    {
        if (_pending == '\r' && c == '\n')
            _text.Append("\r\n");
        else if (char.IsHighSurrogate(_pending) && char.IsLowSurrogate(c))
            Add(new Rune(_pending, c));
        else
        {
            EndPending();
            if (c == '\r' || char.IsHighSurrogate(c))
            {
                _pending = c;
                return;
            }
            Add(RuneOf(c));
        }
        _pending = '\0';
    }

    private void EndPending()
    {
        if (_pending != '\0')
            Add(RuneOf(_pending));
        _pending = '\0';
    }

    private void Add(Rune rune)
    {
        if (rune.Value is '\n' or '\t' || Printable.IsShown(rune))
            _text.Append(rune.ToString());
        else
            _text.Append(isJson ? Printable.Escape(rune) : Printable.Replacement.ToString());
    }

    private static Rune RuneOf(char c) => Rune.TryCreate(c, out var rune) ? rune : Rune.ReplacementChar;
}
