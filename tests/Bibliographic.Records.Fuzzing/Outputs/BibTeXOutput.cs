using System.Text;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads BibTeX as its programs do, whatever LaTeX makes of it: entries of a key and fields whose values stand in balanced braces. A
/// backslash does not hide a brace. Marks are entries, fields, and the LaTeX commands that do something else than print a character.
/// </summary>
internal sealed class BibTeXOutput
{
    private static readonly string[] Commands = [@"\input", @"\include", @"\write", @"\def", @"\catcode", @"\csname", @"\read", @"\openout"];

    private readonly string _text;
    private readonly List<string> _marks = [];
    private int _at;

    private BibTeXOutput(byte[] output) => _text = Encoding.UTF8.GetString(output);

    public static IEnumerable<string> Read(byte[] output)
    {
        var reader = new BibTeXOutput(output);
        while (reader.SkipBlanks())
            reader.Entry();
        reader._marks.AddRange(Commands.Where(command => reader._text.Contains(command, StringComparison.Ordinal)));
        return reader._marks;
    }

    private void Entry()
    {
        Expect('@');
        Word();
        Expect('{');
        Assert.NotEmpty(Word());
        _marks.Add(OutputReaders.Record);
        Expect(',');
        while (SkipBlanks() && _text[_at] != '}')
        {
            _marks.Add(Word());
            SkipBlanks();
            Expect('=');
            SkipBlanks();
            Value();
            Expect(',');
        }
        Expect('}');
    }

    private void Value()
    {
        if (char.IsAsciiDigit(_text[_at]) || char.IsAsciiLetter(_text[_at]))
        {
            Word();   // a number, or a macro such as jan
            return;
        }
        Expect('{');
        for (var depth = 1; depth > 0; _at++)
        {
            Assert.True(_at < _text.Length, "A value does not end.");
            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
        }
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || "-_:.+".Contains(_text[_at])))
            _at++;
        return _text[start.._at];
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is (' ' or '\n'))
            _at++;
        return _at < _text.Length;
    }

    private void Expect(char c)
    {
        Assert.True(_at < _text.Length && _text[_at] == c, $"'{c}' is missing before '{_text[_at..Math.Min(_text.Length, _at + 40)]}'.");
        _at++;
    }
}
