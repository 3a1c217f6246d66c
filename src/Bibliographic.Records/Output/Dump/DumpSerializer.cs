using System.Buffers;
using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;
using Bibliographic.Records.Recovery;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Dump;

/// <summary>
/// Pages as dumps have them, in the one dialect that keeps values apart: a table in Markdown, in which two spaces divide the values of a
/// row and a backslash stands before a pipe. A row is one line, so no value can forge a row or a page.
/// </summary>
internal sealed class DumpSerializer : RecordSerializer
{
    private static readonly TextRule InRow = new("|\\", static special => special == '|' ? "\\|"u8 : "\\\\"u8, isOneLine: true);

    /// <summary>
    /// What is written for each record value. Values that no catalogue has a field for get one of VuFind's dynamic fields (<c>_str</c>).
    /// </summary>
    private static readonly (string Name, Func<BibliographicRecord, IEnumerable<string?>> Values)[] Rows =
    [
        Row(Field.Version, static record => [record.Version?.ToString(CultureInfo.InvariantCulture)]),
        Row(Field.Id, static record => [record.Id]),
        Row(Field.Format, static record => record.Formats),
        Row(Field.ArticleTypeStr, static record => [record.ArticleType]),
        Row(Field.Title, static record => [record.Title]),
        Row(Field.TitleShort, static record => [record.ShortTitle]),
        Row(Field.TitleSub, static record => [record.Subtitle]),
        Row(Field.TitleAlt, static record => record.AlternativeTitles),
        Row(Field.Author, static record => record.Authors.Take(GroupsFrom(record.Authors)).Select(NameOf)),
        Row(Field.AuthorCorporate, static record => record.Authors.Skip(GroupsFrom(record.Authors)).Select(NameOf)),
        Row(Field.Author2, static record => record.Contributors.Select(contributor => NameOf(contributor.Name))),
        Row(Field.Author2Role, static record => HaveRoles(record) ? record.Contributors.Select(contributor => contributor.Role) : []),
        Row(Field.ContainerTitle, static record => [record.Journal]),
        Row(Field.ContainerVolume, static record => [record.Volume]),
        Row(Field.ContainerIssue, static record => [record.Issue]),
        Row(Field.ContainerStartPage, static record => [record.Pages]),
        Row(Field.Publisher, static record => [record.Publisher]),
        Row(Field.PublishDate, static record => TextsOf(record.Dates)),
        Row(Field.DatestampStr, static record => [record.Datestamp?.ToString()]),
        Row(Field.Description, static record => [record.Abstract]),
        Row(Field.Topic, static record => record.Subjects),
        Row(Field.Genre, static record => record.Genres),
        Row(Field.Geographic, static record => record.Places),
        Row(Field.Era, static record => record.Eras),
        Row(Field.Language, static record => TextsOf(record.Languages)),
        Row(Field.Url, static record => record.Urls),
        Row(Field.PmidStr, static record => [record.Pmid?.ToString()]),
        Row(Field.PmcidStr, static record => [record.Pmcid?.ToString()]),
        Row(Field.DoiStr, static record => [record.Doi?.ToReadableText()]),
        Row(Field.Issn, static record => TextsOf(record.Issns)),
        Row(Field.Isbn, static record => TextsOf(record.Isbns)),
        Row(Field.LicenseUrlStr, static record => [record.License?.Url]),
        Row(Field.LicenseStr, static record => [record.License?.Text]),
        Row(Field.CopyrightStr, static record => [record.Copyright]),
        Row(Field.Edition, static record => [record.Edition]),
        Row(Field.Series, static record => record.Series),
        Row(Field.Contents, static record => record.Contents),
        Row(Field.Physical, static record => record.PhysicalDescriptions),
        Row(Field.CallNumberRaw, static record => record.CallNumbers),
        Row(Field.Institution, static record => record.Institutions),
        Row(Field.Collection, static record => record.Collections),
        Row(Field.RecordFormat, static record => [record.RecordFormat]),
    ];

    public override string Name => "dump";

    public override string Description => "Staff View pages as text, which this library reads back";

    public override string MediaType => "text/plain";

    public override string FileExtension => ".txt";

    public override FormatCapabilities Capabilities { get; } = FormatCapabilities.Complete
        .Without(
            Value.Orcids, Value.PlaceOfPublication, Value.AbstractLanguage, Value.Notes, Value.OtherIdentifiers, Value.SourceAddress,
            Value.SourceDate, Value.SourcePosition, Value.Marc)
        .Without(Value.Evidence, "a page does not tell how sure its values are")
        .Without(Value.ContributorRoles, "roles are written where each contributor has a name and a role", static record => !HaveRoles(record));

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        var utf8 = new Utf8Writer(output);
        // A label ends the page before, and a separator with spaces tells the reader that values are escaped.
        utf8.Write("Loading…\n| Format: | |\n| --- | --- |\n"u8);
        foreach (var (name, values) in RowsOf(record))
        {
            utf8.Write("| "u8);
            utf8.Write(name.Replace("_", "\\_", StringComparison.Ordinal));
            utf8.Write(" | "u8);
            for (var i = 0; i < values.Count; i++)
            {
                if (i > 0)
                    utf8.Write("  "u8);
                utf8.Write(values[i], InRow);
            }
            utf8.Write(" |\n"u8);
        }
        utf8.Flush();
    }

    private static (string Name, Func<BibliographicRecord, IEnumerable<string?>> Values) Row(Field field,
        Func<BibliographicRecord, IEnumerable<string?>> values) =>
        (FieldNames.NameOf(field), values);

    /// <summary>The rows by name, sorted. An extra field has a row of its own, unless the record's values fill that row.</summary>
    private static SortedDictionary<string, List<string>> RowsOf(BibliographicRecord record)
    {
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in Rows)
        {
            var visible = values(record).Where(value => !SingleLine.IsBlank(value)).ToList();
            if (visible.Count > 0)
                rows[name] = visible!;
        }
        var ofValues = rows.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var extra in record.ExtraFields)
        {
            var field = FieldOf(extra.Name);
            if (field is null)
                continue;
            // The reader keeps these where they hold more than the numbers that it found in them.
            if (field is Field.Issn or Field.Isbn)
                rows[extra.Name] = [.. extra.Values];
            else if (rows.TryGetValue(extra.Name, out var values) && !ofValues.Contains(extra.Name))
                values.AddRange(extra.Values);
            else if (values is null)
                rows[extra.Name] = [.. extra.Values];
        }
        return rows;
    }

    /// <summary>The field of an extra row; null if no row can have the name, or if the reader would take the row for a value.</summary>
    private static Field? FieldOf(string name)
    {
        Span<byte> utf8 = stackalloc byte[DumpTokenizer.LongestName];
        if (!Encoding.UTF8.TryGetBytes(name, utf8, out var length) || length is 0 or DumpTokenizer.LongestName
            || FieldNames.LengthAtStart(utf8[..length]) != length || name.Contains('\\', StringComparison.Ordinal) || name == "LEADER")
            return null;
        var field = FieldNames.Find(utf8[..length]);
        return ExtraFieldRecovery.MayKeep(field) ? field : null;
    }

    private static IEnumerable<string?> TextsOf<T>(ValueList<T> values) => values.Select(value => value?.ToString());

    /// <summary>A family name alone gets a comma: without it, it would be a group's.</summary>
    private static string NameOf(AgentName name) =>
        name is { Family: { } family, Given: null, Suffix: null, LifeDates: null } ? family + "," : name.ToString();

    private static bool HaveRoles(BibliographicRecord record) =>
        record.Contributors.All(contributor => !SingleLine.IsBlank(contributor.Role) && !SingleLine.IsBlank(NameOf(contributor.Name)));

    /// <summary>
    /// Where the groups at the end of the authors start, if one of them would be read as a person: <c>Marsh Atlas, Working Group 2</c>.
    /// </summary>
    private static int GroupsFrom(ValueList<AgentName> authors)
    {
        var from = authors.Count;
        while (from > 0 && authors[from - 1].Literal is not null)
            from--;
        for (var i = from; i < authors.Count; i++)
        {
            if (AuthorNames.Parse(Encoding.UTF8.GetBytes(authors[i].Literal!), out _) != authors[i])
                return from;
        }
        return authors.Count;
    }
}
