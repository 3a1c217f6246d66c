using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Puts what formats can carry into words, for the pages of the formats and the page about all of them.</summary>
internal static class CapabilityText
{
    private const string NoPlace = "the format has no place";

    /// <summary>What a page says of the formats that it is about. Of further formats it says what is not as in the first.</summary>
    public static string Of(IEnumerable<RecordSerializer> formats)
    {
        var text = new StringBuilder();
        var groups = formats.GroupBy(format => format.Capabilities).ToList();
        foreach (var group in groups)
        {
            if (groups.Count > 1)
                text.Append(CultureInfo.InvariantCulture, $"### {Names(group)}\n\n");
            if (group == groups[0])
                AppendAll(text, group.Key);
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"As {Names(groups[0])}, except:\n\n");
                AppendTable(text, group.Key,
                    FormatCapabilities.Values.Where(value => Clauses(group.Key[value]) != Clauses(groups[0].Key[value])));
            }
        }
        return text.ToString();
    }

    /// <summary>A row of the table of all formats: how many values a format keeps.</summary>
    public static string Row(RecordSerializer format, string page) => string.Create(CultureInfo.InvariantCulture,
        $"| [`{format.Name}`]({page}) | {Count(format, ValueSupport.Full)} | {Count(format, ValueSupport.Approximate)} | {Count(format, ValueSupport.None)} |\n");

    private static int Count(RecordSerializer format, ValueSupport support) =>
        FormatCapabilities.Values.Count(value => format.Capabilities[value][0].Support == support);

    private static string Names(IEnumerable<RecordSerializer> formats) => string.Join(", ", formats.Select(format => $"`{format.Name}`"));

    private static void AppendAll(StringBuilder text, FormatCapabilities capabilities)
    {
        var noted = FormatCapabilities.Values.Where(value => capabilities[value].Any(HasNote)).ToList();
        if (noted.Count > 0)
            AppendTable(text, capabilities, noted);
        AppendList("Written", ValueSupport.Full);
        AppendList("Dropped, because there is no place for them", ValueSupport.None);

        void AppendList(string what, ValueSupport support)
        {
            var values =
                FormatCapabilities.Values.Except(noted).Where(value => capabilities[value][0].Support == support).Select(Words).ToList();
            if (values.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"{what}: {string.Join(", ", values)}.\n\n");
        }
    }

    private static void AppendTable(StringBuilder text, FormatCapabilities capabilities, IEnumerable<RecordValue> values)
    {
        text.Append("| value | what becomes of it |\n|---|---|\n");
        foreach (var value in values)
            text.Append(CultureInfo.InvariantCulture, $"| {Words(value)} | {Clauses(capabilities[value])} |\n");
        text.Append('\n');
    }

    private static bool HasNote(ValueCapability capability) =>
        capability.Note is { } note && !note.StartsWith(NoPlace, StringComparison.Ordinal);

    private static string Clauses(IEnumerable<ValueCapability> capabilities) => string.Join("; ", capabilities.Select(Clause).Distinct());

    /// <summary>
    /// <c>written</c>, <c>dropped: titles are plain text</c>, <c>in some records approximated: the kind of work only</c>.
    /// </summary>
    private static string Clause(ValueCapability capability)
    {
        var verb = capability.Support switch
        {
            ValueSupport.Full => "written",
            ValueSupport.Approximate => "approximated",
            _ => "dropped",
        };
        return $"{(capability.Condition is null ? "" : "in some records ")}{verb}{(HasNote(capability) ? $": {capability.Note}" : "")}";
    }

    /// <summary><c>TitleMarkup</c> as <c>title markup</c>, as reports have it.</summary>
    private static string Words(RecordValue value) =>
        string.Concat(value.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
