using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Marc;

/// <summary>
/// Composes letters and their marks as Unicode's normalization form C has them. .NET does so only where it has the data of ICU: not in
/// programs that are built with <c>InvariantGlobalization</c>, such as the command.
/// </summary>
/// <remarks>The marks of U+0300 to U+036F and those of MARC-8 are known. Safe for use by several threads at once.</remarks>
internal sealed class CombiningMarks
{
    private static readonly Lazy<CombiningMarks> Loaded = new(() => new());

    private readonly Dictionary<char, int> _classes = [];
    private readonly Dictionary<(char Letter, char Mark), char> _compositions = [];
    private readonly Dictionary<char, (char Letter, char Mark)> _parts = [];

    private CombiningMarks()
    {
        using var stream = typeof(CombiningMarks).Assembly.GetManifestResourceStream("Bibliographic.Records.marks.txt")!;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
            Read(line);
    }

    public static CombiningMarks Instance => Loaded.Value;

    public bool IsMark(char c) => _classes.ContainsKey(c);

    /// <summary>A text in which letters are composed with the marks behind them.</summary>
    public string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        var marks = new List<char>();
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var letter, out var length);
            at += length;
            if (at == text.Length || !IsMark(text[at]))
            {
                composed.Append(text, at - length, length);
                continue;
            }
            marks.Clear();
            while (letter.IsBmp && _parts.TryGetValue((char)letter.Value, out var parts))   // â and a dot below compose to ậ
            {
                marks.Insert(0, parts.Mark);
                letter = new(parts.Letter);
            }
            while (at < text.Length && IsMark(text[at]))
                marks.Add(text[at++]);
            Compose(letter, marks, composed);
        }
        return composed.ToString();
    }

    /// <summary>Adds a letter and its marks to a text.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="marks">Its marks in the order of the source; they are sorted.</param>
    /// <param name="text">Gets what they compose to.</param>
    public void Compose(Rune letter, List<char> marks, StringBuilder text)
    {
        SortByClass(marks);
        var start = text.Length;
        var composed = letter.IsBmp ? (char)letter.Value : '\0';
        var blockingClass = 0;
        foreach (var mark in marks)
        {
            var combiningClass = _classes[mark];
            if (combiningClass != blockingClass && _compositions.TryGetValue((composed, mark), out var both))
            {
                composed = both;
                continue;
            }
            text.Append(mark);
            blockingClass = combiningClass;
        }
        text.Insert(start, composed == '\0' ? letter.ToString() : composed.ToString());
    }

    private void SortByClass(List<char> marks)
    {
        for (var i = 1; i < marks.Count; i++)
        {
            for (var j = i; j > 0 && _classes[marks[j]] < _classes[marks[j - 1]]; j--)
                (marks[j], marks[j - 1]) = (marks[j - 1], marks[j]);
        }
    }

    private void Read(string line)
    {
        var pairs = line.LastIndexOf(' ') + 1;
        var mark = (char)int.Parse(line.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _classes.Add(mark, int.Parse(line.AsSpan(5, pairs - 6), CultureInfo.InvariantCulture));
        for (var i = pairs; i < line.Length; i += 2)
        {
            _compositions.Add((line[i], mark), line[i + 1]);
            _parts.TryAdd(line[i + 1], (line[i], mark));
        }
    }
}
