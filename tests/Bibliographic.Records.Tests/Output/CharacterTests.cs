using System.Globalization;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// Whatever character is in a value, a reader of the format reads it again; what no text should hold is left out or replaced.
/// </summary>
public partial class CharacterTests
{
    private static readonly (int First, int Count)[] Blocks =
        [(0, 0x250), (0x300, 0x40), (0x370, 0x90), (0x1E00, 0x100), (0x2000, 0xA0), (0x2190, 0x170), (0x3000, 0x80), (0xFE00, 0x200)];

    private static readonly List<string> Characters =
        [.. Blocks.SelectMany(block => Enumerable.Range(block.First, block.Count))
            .Select(c => ((char)c).ToString()), "\ud800", "\udc00", "😀", "𝔸"];

    private static readonly Dictionary<string, Func<string, BibliographicRecord>> Places = new()
    {
        ["title"] = text => new() { Id = "x", Title = text, Languages = [new("English", "en")], Pmid = new Pmid(1) },
        ["subject"] = text => new() { Id = "x", Title = "T", Subjects = ["a", text] },
        ["family name"] = text => new() { Id = "x", Title = "T", Authors = [AgentName.Person(text, "Ada")] },
    };

    /// <summary>
    /// All formats but dumps, which <see cref="DumpFormatTests"/> reads back whole; and those that have no place for the value.
    /// </summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var format in RecordFormats.Default.Where(format => format.Name != "dump"))
            {
                foreach (var place in Places.Keys.Where(place => Has(format.Name, place)))
                    cases.Add(format.Name, place);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_character_comes_back(string format, string place)
    {
        var serializer = RecordFormats.Default[format];
        using var output = new MemoryStream();
        Characters.Select((character, number) => Places[place]($"QQ{character}ZZ{number}ZZ")).WriteTo(output, serializer);
        var found = new Dictionary<int, string>();
        foreach (var text in OutputTexts.Read(serializer, output.ToArray()))
        {
            foreach (Match match in Marked().Matches(text))
                found.TryAdd(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
                    Unescaped(format, place, match.Groups[1].Value));
        }
        Assert.Equal(Characters.Count, found.Count);
        var changed = Characters.Select((character, number) => (Written: character, Read: found[number]))
            .Where(pair => pair.Written != pair.Read);
        Assert.All(changed, pair => Assert.True(IsNoText(pair.Written)
            && pair.Read is "" or " " or "\ufffd", $"U+{(int)pair.Written[0]:X4}: {pair}"));
    }

    /// <summary>In lists, tables escape their separator and the backslash; in titles, Hayagriva escapes the markup of Typst.</summary>
    private static string Unescaped(string format, string place, string text) =>
        (format, place) is ("csv" or "tsv", not "title") or ("hayagriva", "title") ? Escaped().Replace(text, "$1") : text;

    private static bool Has(string format, string place) => place switch
    {
        "subject" => format is not ("hayagriva" or "citation" or "markdown" or "quickstatements"),
        "family name" => format != "quickstatements",
        _ => true,
    };

    /// <summary>Controls, separators of lines, unpaired surrogates, byte order marks and noncharacters.</summary>
    private static bool IsNoText(string text) => text is "\ufeff" or [>= '\ud800' and < '\ue000'] || char.GetUnicodeCategory(text[0])
        is UnicodeCategory.Control
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex("QQ(.*?)ZZ([0-9]+)ZZ", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
