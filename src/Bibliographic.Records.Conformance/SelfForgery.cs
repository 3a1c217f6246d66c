using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Conformance;

/// <summary>
/// Finds values of which the end can be forged. In the output for a record of markers, the text between two markers is what tells a reader
/// that one value ends and another one starts. When a value holds that text and it is in the output as it is, right behind the same words
/// as before, no reader of the format can know better than to take the rest of the value for the other value.
/// </summary>
internal static partial class SelfForgery
{
    private const string Forged = "qzforgedzq";
    private const int LongestContext = 16;

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private static readonly List<string> Places = [];

    private static readonly BibliographicRecord Next;

    static SelfForgery()
    {
        Make(place =>
        {
            Places.Add(place);
            return "";
        });
        Next = Make(place => MarkerOf(place, isNext: true));
    }

    /// <param name="write">Writes a whole output.</param>
    /// <returns>What can be forged, in words; null when nothing can.</returns>
    public static string? Find(Func<BibliographicRecord[], byte[]> write)
    {
        var output = Write(place => MarkerOf(place, isNext: false));
        var markers = Markers(output);
        for (var at = 0; at + 1 < markers.Count; at++)
        {
            var (value, other) = (markers[at], markers[at + 1]);
            var between = output[value.End..other.Start];
            if (value.IsNext || between.Length == 0
                || (!other.IsNext && IsProse(between) && (!IsSign(between) || AreParts(value.Place, other.Place))))
                continue;
            var before = output[Math.Max(at == 0 ? 0 : markers[at - 1].End, value.Start - LongestContext)..value.End];
            foreach (var forgery in LineEnds.Select(lineEnd => between.ReplaceLineEndings(lineEnd) + Forged).Distinct())
            {
                var forged = Write(place => MarkerOf(place, isNext: false) + (place == value.Place ? forgery : ""));
                if (forged.Contains(before + forgery, StringComparison.Ordinal))
                {
                    return $"""
                        The text of a value can pass for the end of the value, because it is written as it is.
                        {Quote(before + between)} is the end of the {value.Place} and the start of {NameOf(other)};
                        {Quote(before + forgery)} is the {value.Place} alone.
                        Escape or replace {Quote(between)} in values.
                        """;
                }
            }
        }
        return null;

        string Write(Func<string, string> text) => Encoding.UTF8.GetString(write([Make(text), Next]));
    }

    /// <summary>Letters that no format has to change or to escape, different for each place.</summary>
    private static string MarkerOf(string place, bool isNext)
    {
        var number = Places.IndexOf(place);
        return $"qz{(char)('a' + number / 26)}{(char)('a' + number % 26)}{(isNext ? 'n' : 'r')}zq";
    }

    private static List<Marker> Markers(string output) =>
    [
        .. MarkerPattern().Matches(output).Select(match =>
            new Marker(
                Places[((match.Value[2] - 'a') * 26) + match.Value[3] - 'a'], match.Value[4] == 'n', match.Index,
                match.Index + match.Length)),
    ];

    /// <summary>
    /// Whether a text may stand between two values that people tell apart and programs cannot: <c>. </c>, <c> (</c>, <c> and </c>.
    /// </summary>
    private static bool IsProse(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or ';' or ':' or '(' or ')' or '-' or '–' or '/');

    /// <summary>Whether a text is one sign, as programs divide by: <c>,</c> without a space.</summary>
    private static bool IsSign(string text) => text is "," or ";" or ":";

    /// <summary>
    /// Whether two places are parts of one value. Many formats have no escape there: <c>Family,Given</c> in RefWorks, <c>volume:issue</c>
    /// in MARC.
    /// </summary>
    private static bool AreParts(string one, string other) =>
        IsOfName(one) && IsOfName(other) || one is "volume" or "issue" && other is "issue" or "pages";

    private static bool IsOfName(string place) => place is "suffix" or "life dates" || place.EndsWith(" name", StringComparison.Ordinal);

    private static string Quote(string text) =>
        $"'{string.Concat(text.Select(c => c switch { '\r' => "\\r", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() }))}'";

    private static string NameOf(Marker marker) => $"the {marker.Place}{(marker.IsNext ? " of the next record" : "")}";

    /// <summary>A record with a text in each place that takes text; the function makes the text for the name of a place.</summary>
    private static BibliographicRecord Make(Func<string, string> text) => new()
    {
        Id = text("id"),
        Formats = ["Article"],
        ArticleType = text("type of article"),
        Title = text("title"),
        ShortTitle = text("short title"),
        Subtitle = text("subtitle"),
        AlternativeTitles = [text("alternative title"), text("second alternative title")],
        Authors =
        [
            AgentName.Person(text("family name"), text("given name"), text("suffix")) with { LifeDates = text("life dates") },
            AgentName.Person(text("second family name"), text("second given name")),
            AgentName.Group(text("group")),
        ],
        Contributors = [new(AgentName.Person(text("editor's family name"), text("editor's given name")), "edt"),
            new(AgentName.Group(text("contributor")), text("role"))],
        Journal = text("journal"),
        Volume = text("volume"),
        Issue = text("issue"),
        Pages = text("pages"),
        Publisher = text("publisher"),
        PlaceOfPublication = text("place of publication"),
        Dates = [PartialDate.Parse("2021-03-05")],
        Abstract = text("abstract"),
        AbstractLanguage = text("abstract language"),
        Subjects = [text("subject"), text("second subject")],
        Genres = [text("genre")],
        Places = [text("place")],
        Eras = [text("era")],
        Languages = [new(text("language"), null)],
        Urls = ["https://example.org/" + text("address"), "https://example.org/" + text("second address")],
        License = new(null, text("licence")),
        Copyright = text("copyright"),
        Edition = text("edition"),
        Series = [text("series"), text("second series")],
        Contents = [text("contents"), text("second contents")],
        Notes = [text("note"), text("second note")],
        OtherIdentifiers = [new(OtherIdentifier.Lccn, text("control number")), new(OtherIdentifier.Handle, text("handle"))],
        PhysicalDescriptions = [text("extent")],
        CallNumbers = [text("call number"), text("second call number")],
        Institutions = [text("institution")],
        Collections = [text("collection")],
        RecordFormat = text("record format"),
        ExtraFields = [new("extra", [text("extra value"), text("second extra value")])],
    };

    private readonly record struct Marker(string Place, bool IsNext, int Start, int End);

    [GeneratedRegex("qz[a-z][a-z][rn]zq")]
    private static partial Regex MarkerPattern();
}
