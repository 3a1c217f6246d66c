using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Input.Marc;

/// <summary>The characters of MARC-8 and of ISO 5426. Read from a resource when first needed.</summary>
internal sealed class Marc8Tables
{
    /// <summary>The final bytes of the escape sequences that choose a set.</summary>
    public const byte Ascii = (byte)'B', Ansel = (byte)'E', EastAsian = (byte)'1';

    /// <summary>The sets for which two characters after the escape suffice: Greek symbols, subscripts, superscripts; and ASCII.</summary>
    public const byte GreekSymbols = (byte)'g', Subscripts = (byte)'b', Superscripts = (byte)'p', AsciiAgain = (byte)'s';

    private const char FirstCharacter = '!';

    private static readonly Lazy<Marc8Tables> Loaded = new(() => new());

    private readonly Dictionary<byte, string> _sets = [];
    private readonly List<int> _eastAsianCodes = [];
    private readonly List<Rune> _eastAsian = [];

    private Marc8Tables()
    {
        using var stream = typeof(Marc8Tables).Assembly.GetManifestResourceStream("Bibliographic.Records.marc-8.txt")!;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
            Read(line);
    }

    public static Marc8Tables Instance => Loaded.Value;

    /// <summary>The upper half of ISO 5426, which UNIMARC uses, from 0xA1 on.</summary>
    public string Iso5426 { get; private set; } = "";

    /// <summary>The set that an escape sequence chooses; null when MARC-8 has no such set.</summary>
    public string? FindSet(byte final) => _sets.GetValueOrDefault(final);

    /// <summary>The character of a byte in a set; null when there is none.</summary>
    /// <param name="set">The set.</param>
    /// <param name="code">The byte without its upper bit.</param>
    public static char? Find(string set, int code)
    {
        var index = code - FirstCharacter;
        return (uint)index < (uint)set.Length && set[index] != ' ' ? set[index] : null;
    }

    /// <summary>The character of three bytes of the East Asian set; null when there is none.</summary>
    public Rune? FindEastAsian(int code)
    {
        var index = _eastAsianCodes.BinarySearch(code);
        return index >= 0 ? _eastAsian[index] : null;
    }

    private void Read(string line)
    {
        var second = line.IndexOf(' ') + 1;
        var third = line.IndexOf(' ', second) + 1;
        var (kind, name, rest) = (line[..(second - 1)], line[second..(third - 1)], line[third..]);
        if (kind == "set" && name == "5426")
            Iso5426 = rest;
        else if (kind == "set")
            _sets.Add((byte)ParseHex(name), rest);
        else
            ReadEastAsian(ParseHex(name), rest);
    }

    private void ReadEastAsian(int prefix, string rest)
    {
        var code = (prefix << 8) | rest[0];
        foreach (var rune in rest[1..].EnumerateRunes())
        {
            if (rune.Value != ' ')
            {
                _eastAsianCodes.Add(code);
                _eastAsian.Add(rune);
            }
            code++;
        }
    }

    private static int ParseHex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
