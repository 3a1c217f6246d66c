using System.Buffers;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Dump;

/// <summary>Pages as dumps have them: <c>name | value |</c>, sorted by name, with all the rows that the reader looks for values in.</summary>
internal sealed class DumpSerializer : RecordSerializer
{
    /// <summary>VuFind's import of harvested records takes every title for English: <c>El agua</c> keeps its article.</summary>
    private const string VuFindLanguage = "en";

    private const string NotRead = "it has no row of its own, and could not be read from the spelling text";
    private const string InAddress = "an address holds one";

    private static readonly string RolesName = FieldNames.NameOf(Field.Author2Role);

    public override string Name => "dump";

    public override string Description => "Staff View pages as text, which this library reads back";

    public override string MediaType => "text/plain";

    public override string FileExtension => ".txt";

    public override FormatCapabilities Capabilities { get; } = FormatCapabilities.Complete
        .Without(Value.Orcids, Value.PlaceOfPublication, Value.Notes, Value.OtherIdentifiers, Value.SourceAddress, Value.Marc)
        .Without(Value.Evidence, "a page does not tell how sure its values are")
        .Without(Value.ArticleType, "it has no row of its own, and the subjects are others", static record => !DumpSpelling.HasType(record))
        .Without(Value.Datestamp, NotRead, static record => !DumpSpelling.CanBeRead(record))
        .Without(Value.LicenseUrl, NotRead, static record => DumpSpelling.ReadRights(record, out _) != record.License)
        .Without(Value.LicenseText, NotRead, static record => DumpSpelling.ReadRights(record, out _) != record.License)
        .Without(Value.Copyright, NotRead, static record => DumpSpelling.ReadRights(record, out var copyright) is var _ && copyright != record.Copyright)
        .Without(Value.Pmid, InAddress, static record => record.Urls.Any(static url => Pmid.TryParse(url, out _)))
        .Without(Value.Pmcid, InAddress, static record => record.Urls.Any(static url => Pmcid.TryParse(url, out _)))
        .Without(Value.Doi, InAddress, static record => record.Urls.Any(static url => Doi.TryParse(url, out _)))
        .Without(Value.ContributorRoles, "roles can only be told apart where each contributor has one of one word", static record => new DumpAgents(record).Roles is null);

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        var agents = new DumpAgents(record);
        WritePreamble(record, agents, output);
        // Roles that could not be told apart when they were read stand in an extra field; those of the contributors go before it.
        var extra = string.IsNullOrEmpty(agents.Roles) ? record.ExtraFields : [.. record.ExtraFields.Where(static field => field.Name != RolesName)];
        var rows = new DumpRows(output, extra);
        var spelling = new DumpSpelling(record, agents, rows);
        var title = Title(record, rows);

        rows.Row(Field.Version, record.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        rows.Row(Field.Author, agents.Authors);
        rows.Row(Field.Author2, agents.Contributors);
        rows.Row(Field.Author2Role, agents.Roles);
        rows.Row(Field.AuthorCorporate, agents.Groups);
        rows.Row(Field.AuthorFacet, agents.All);
        rows.Row(Field.AuthorSort, agents.First);
        rows.Row(Field.CallNumberRaw, record.CallNumbers);
        rows.Row(Field.Collection, record.Collections);
        rows.Row(Field.ContainerIssue, record.Issue);
        rows.Row(Field.ContainerStartPage, record.Pages);
        if (!spelling.HasJournal)
            rows.Row(Field.ContainerTitle, record.Journal);
        rows.Row(Field.ContainerVolume, record.Volume);
        rows.Row(Field.Contents, record.Contents);
        rows.Row(Field.Description, record.Abstract);
        WriteIdentifier(Field.DoiStr, record.Doi, record.Urls, ref rows);
        rows.Row(Field.Edition, record.Edition);
        rows.Row(Field.Era, record.Eras);
        rows.Row(Field.Format, record.Formats);
        rows.Row(Field.Genre, record.Genres);
        rows.Row(Field.Geographic, record.Places);
        rows.Row(Field.Id, record.Id);
        rows.Row(Field.Institution, record.Institutions);
        rows.Row(Field.Isbn, record.Isbns);
        rows.Row(Field.Issn, record.Issns);
        rows.Row(Field.Language, record.Languages);
        rows.Row(Field.Physical, record.PhysicalDescriptions);
        WriteIdentifier(Field.PmcidStr, record.Pmcid, record.Urls, ref rows);
        WriteIdentifier(Field.PmidStr, record.Pmid, record.Urls, ref rows);
        WriteDates(record, spelling, ref rows);
        rows.Row(Field.Publisher, record.Publisher);
        rows.Row(Field.RecordFormat, record.RecordFormat);
        rows.Row(Field.Series, record.Series);
        rows.Row(Field.Spelling, spelling.Text);
        rows.Row(Field.SpellingShingle, spelling.Shingle);
        rows.Row(Field.Title, title);
        rows.Row(Field.TitleAlt, record.AlternativeTitles);
        rows.Row(Field.TitleFull, title);
        rows.Row(Field.TitleFullStr, title);
        rows.Row(Field.TitleFullUnstemmed, title);
        rows.Row(Field.TitleShort, record.ShortTitle ?? title);
        rows.Row(Field.TitleSort, title?[TitleSorting.ArticleLength(title, VuFindLanguage)..].ToLowerInvariant());
        rows.Row(Field.TitleSub, record.Subtitle);
        rows.Row(Field.Topic, spelling.Topic);
        rows.Row(Field.Url, record.Urls);
        rows.Row(Field.WorkKeys, DumpWorkKeys.Of(agents, record.Title, VuFindLanguage));
        rows.Finish();
    }

    /// <summary>What stands above the table: the commas between the names, which tell how many there are, and a row whose label ends in a colon, which starts a page.</summary>
    private static void WritePreamble(BibliographicRecord record, DumpAgents agents, IBufferWriter<byte> output)
    {
        var utf8 = new Utf8Writer(output);
        utf8.Write("Loading…\n"u8);
        var count = agents.Names.Distinct(StringComparer.Ordinal).Count();
        if (count > 0)
        {
            utf8.Write(count == 1 ? "Main Author: | "u8 : "Main Authors: | "u8);
            for (var i = 1; i < count; i++)
                utf8.Write(", "u8);
            utf8.Write("|\n---|---|\n"u8);
        }
        utf8.Write("Format: | "u8);
        var formats = new SingleLine(TextLists.HasText(record.Formats) ? string.Join(' ', record.Formats) : "Unknown");
        foreach (var piece in formats)
        {
            utf8.Write(piece);
            utf8.Write((byte)' ');
        }
        utf8.Write("|\n"u8);
        if (count == 0)
            utf8.Write("---|---|\n"u8);
        utf8.Flush();
    }

    /// <summary>The title, unless a row that is kept as it was repeats it: a row of its own would make that one superfluous.</summary>
    private static string? Title(BibliographicRecord record, in DumpRows rows)
    {
        foreach (var field in (ReadOnlySpan<Field>)[Field.TitleFull, Field.TitleFullStr, Field.TitleFullUnstemmed, Field.TitleAuth])
        {
            if (rows.Extra(field) is { } repeated && repeated == record.Title)
                return null;
        }
        return record.Title;
    }

    /// <summary>An identifier has a row of its own where no address gives it.</summary>
    private static void WriteIdentifier<T>(Field field, T? identifier, ValueList<string> urls, ref DumpRows rows)
        where T : struct, IParsable<T>
    {
        if (identifier is not { } known)
            return;
        foreach (var url in urls)
        {
            if (T.TryParse(url, null, out _))
                return;
        }
        rows.Row(field, known.ToString());
    }

    private static void WriteDates(BibliographicRecord record, DumpSpelling spelling, ref DumpRows rows)
    {
        if (rows.Extra(Field.PublishDateSort) is { } sortDates && PartialDate.TryParse(sortDates, out _))
            return;
        if (!spelling.HasDates)
            rows.Row(Field.PublishDate, record.Dates);
        else if (record.Date is { } date)
            rows.Row(Field.PublishDate, date.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
    }
}
