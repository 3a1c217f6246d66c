using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>TEI P5: a document whose body is a list of <c>biblStruct</c>.</summary>
internal sealed class TeiSerializer() : XmlRecordSerializer("tei", "TEI P5 (listBibl): digital editions", "application/tei+xml", ".tei.xml")
{
    private static readonly InlineElements Markup = new(
        "hi rend=\"italic\""u8.ToArray(), "hi rend=\"bold\""u8.ToArray(), "hi rend=\"superscript\""u8.ToArray(), "hi rend=\"subscript\""u8.ToArray(), "hi rend=\"smallcaps\""u8.ToArray());

    public override FormatCapabilities Capabilities { get; } =
        CommonCapabilities.Citation.WithVersions().WithDividedTitle().WithWebAddresses().WithAbstractLanguage()
        .With(
            Value.ArticleType, Value.TitleMarkup, Value.AlternativeTitles, Value.Orcids, Value.Editors, Value.Translators,
            Value.OtherContributors,
            Value.ContributorRoles, Value.FurtherDates, Value.Genres, Value.Places, Value.Eras, Value.FurtherLanguages, Value.Issn,
            Value.FurtherIssns,
            Value.Isbn, Value.FurtherIsbns, Value.LicenseText, Value.Edition, Value.Series, Value.FurtherSeries, Value.Contents,
            Value.PhysicalDescriptions,
            Value.PlaceOfPublication, Value.Notes)
        .WithApproximation(Value.Formats, "whether the work is part of a book")
        .Without(Value.Formats, "the work is part of nothing", static record => SingleLine.IsBlank(record.Journal));

    protected override ReadOnlySpan<byte> Head =>
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
          <teiHeader>
            <fileDesc>
              <titleStmt>
                <title>Bibliographic records</title>
              </titleStmt>
              <publicationStmt>
                <p>Unpublished</p>
              </publicationStmt>
              <sourceDesc>
                <p>Library catalogue records</p>
              </sourceDesc>
            </fileDesc>
          </teiHeader>
          <text>
            <body>
              <listBibl>
        """u8;

    protected override ReadOnlySpan<byte> Tail =>
        """
              </listBibl>
            </body>
          </text>
        </TEI>
        """u8;

    protected override int Depth => 4;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var isPart = !SingleLine.IsBlank(record.Journal);
        xml.Start("biblStruct"u8);
        if (isPart)
        {
            xml.Start("analytic"u8);
            WriteWork(record, "a"u8, ref xml);
            xml.End("analytic"u8);
        }
        xml.Start("monogr"u8);
        if (isPart)
            WriteHost(record, type, ref xml);
        else
            WriteWork(record, "m"u8, ref xml);
        xml.Element("edition"u8, record.Edition);
        WriteImprint(record, ref xml);
        xml.Elements("extent"u8, record.PhysicalDescriptions);
        xml.End("monogr"u8);
        WriteSeries(record.Series, ref xml);
        WriteNotes(record, ref xml);
        foreach (var url in record.Urls)
        {
            if (!WebAddresses.IsWeb(url))
                continue;
            xml.Start("ptr"u8);
            xml.AddressAttribute("target"u8, url);
            xml.End("ptr"u8);
        }
        xml.End("biblStruct"u8);
    }

    /// <summary>Who made the work, its titles, identifiers and languages.</summary>
    private static void WriteWork(BibliographicRecord record, ReadOnlySpan<byte> level, ref XmlOutput xml)
    {
        foreach (ref readonly var author in record.Authors.AsSpan())
            WriteName("author"u8, author, null, ref xml);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
            WriteName("editor"u8, contributor.Name, Relators.Term(contributor), ref xml);
        var title = new DividedTitle(record);
        WriteTitle(level, title.Subtitle.PlainText.Length > 0 ? "main"u8 : default, title.Main, ref xml);
        if (title.Subtitle.PlainText.Length > 0)
            WriteTitle(level, "sub"u8, title.Subtitle, ref xml);
        foreach (var alternative in record.AlternativeTitles)
            WriteTitle(level, "alt"u8, MarkedText.Parse(alternative), ref xml);
        WriteIdentifier("DOI"u8, record.Doi?.ToString(), ref xml);
        WriteIdentifier("PMID"u8, record.Pmid?.ToString(), ref xml);
        WriteIdentifier("PMCID"u8, record.Pmcid?.ToString(), ref xml);
        foreach (var isbn in record.Isbns)
            WriteIdentifier("ISBN"u8, isbn.ToString(), ref xml);
        if (SingleLine.IsBlank(record.Journal))
            WriteSerialNumbers(record, ref xml);
        WriteIdentifier("recordID"u8, record.Id, ref xml); // here, for biblStruct itself has no idno
        WriteLanguages(record.Languages, ref xml);
    }

    private static void WriteTitle(ReadOnlySpan<byte> level, ReadOnlySpan<byte> type, in MarkedText title, ref XmlOutput xml)
    {
        xml.Start("title"u8);
        xml.Attribute("level"u8, level);
        if (!type.IsEmpty)
            xml.Attribute("type"u8, type);
        xml.Text(title, Markup);
        xml.End("title"u8);
    }

    private static void WriteName(ReadOnlySpan<byte> element, in AgentName name, string? role, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        xml.Start(element);
        xml.Attribute("role"u8, role?.Replace(' ', '-'));
        if (parts.IsUndivided)
            xml.Element("orgName"u8, parts.Name);
        else
            WritePerson(parts, ref xml);
        WriteIdentifier("ORCID"u8, name.Orcid?.ToString(), ref xml);
        xml.End(element);
    }

    private static void WritePerson(in NameParts parts, ref XmlOutput xml)
    {
        NameParticle.Split(parts.Name, out var particle, out var surname);
        xml.Start("persName"u8);
        xml.Element("forename"u8, parts.Given);
        xml.Element("nameLink"u8, particle);
        xml.Element("surname"u8, surname);
        xml.Element("genName"u8, parts.Suffix);
        xml.End("persName"u8);
    }

    private static void WriteIdentifier(ReadOnlySpan<byte> type, string? identifier, ref XmlOutput xml) =>
        xml.Element("idno"u8, "type"u8, type, identifier);

    private static void WriteSerialNumbers(BibliographicRecord record, ref XmlOutput xml)
    {
        foreach (var issn in record.Issns)
            WriteIdentifier("ISSN"u8, issn.ToString(), ref xml);
    }

    private static void WriteLanguages(ValueList<Language> languages, ref XmlOutput xml)
    {
        if (languages.IsEmpty)
            return;
        xml.Start("textLang"u8);
        xml.Attribute("mainLang"u8, languages[0].Code);
        xml.Text(languages.ToString());
        xml.End("textLang"u8);
    }

    private static void WriteHost(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        xml.Start("title"u8);
        xml.Attribute("level"u8, type is WorkType.Chapter or WorkType.ConferencePaper ? "m"u8 : "j"u8);
        xml.Text(record.Journal);
        xml.End("title"u8);
        WriteSerialNumbers(record, ref xml);
    }

    /// <summary>Place, publisher, dates and where in the host; there is always an element, for TEI wants one.</summary>
    private static void WriteImprint(BibliographicRecord record, ref XmlOutput xml)
    {
        xml.Start("imprint"u8);
        xml.Element("pubPlace"u8, record.PlaceOfPublication);
        xml.Element("publisher"u8, record.Publisher);
        foreach (var date in record.Dates)
        {
            xml.Start("date"u8);
            xml.Attribute("when"u8, date);
            xml.Value(date);
            xml.End("date"u8);
        }
        if (record.Dates.IsEmpty)
        {
            xml.Start("date"u8);
            xml.End("date"u8);
        }
        xml.Element("biblScope"u8, "unit"u8, "volume"u8, record.Volume);
        xml.Element("biblScope"u8, "unit"u8, "issue"u8, record.Issue);
        WritePages(record.Pages, ref xml);
        xml.End("imprint"u8);
    }

    private static void WritePages(string? pages, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(pages))
            return;
        xml.Start("biblScope"u8);
        xml.Attribute("unit"u8, "page"u8);
        if (PageRange.TrySplit(pages, out var first, out var last))
        {
            xml.Attribute("from"u8, first);
            xml.Attribute("to"u8, last);
        }
        xml.Text(pages);
        xml.End("biblScope"u8);
    }

    private static void WriteSeries(ValueList<string> series, ref XmlOutput xml)
    {
        foreach (var title in series)
        {
            if (SingleLine.IsBlank(title))
                continue;
            SeriesStatement.Split(title, out var name, out var number);
            xml.Start("series"u8);
            xml.Element("title"u8, "level"u8, "s"u8, name);
            xml.Element("biblScope"u8, "unit"u8, "volume"u8, number);
            xml.End("series"u8);
        }
    }

    private static void WriteNotes(BibliographicRecord record, ref XmlOutput xml)
    {
        if (!SingleLine.IsBlank(record.Abstract))
        {
            xml.Start("note"u8);
            xml.Attribute("type"u8, "abstract"u8);
            xml.Language(record.AbstractLanguage);
            xml.Text(record.Abstract);
            xml.End("note"u8);
        }
        foreach (var contents in record.Contents)
            xml.Element("note"u8, "type"u8, "contents"u8, contents);
        xml.Elements("note"u8, record.Notes);
        xml.Element("note"u8, "type"u8, "genre"u8, record.ArticleType);
        foreach (var genre in record.Genres)
            xml.Element("note"u8, "type"u8, "genre"u8, genre);
        foreach (var subject in record.Subjects)
            xml.Element("note"u8, "type"u8, "subject"u8, subject);
        foreach (var place in record.Places)
            xml.Element("note"u8, "type"u8, "place"u8, place);
        foreach (var era in record.Eras)
            xml.Element("note"u8, "type"u8, "period"u8, era);
        if (record.License is { } license && !SingleLine.IsBlank(license.ToString()))
        {
            xml.Start("note"u8);
            xml.Attribute("type"u8, "licence"u8);
            if (!SingleLine.IsBlank(license.Url))
            {
                xml.Start("ref"u8);
                xml.AddressAttribute("target"u8, license.Url);
                xml.Text(license.Text ?? license.SpdxId ?? license.Url);
                xml.End("ref"u8);
            }
            else
            {
                xml.Text(license.Text);
            }
            xml.End("note"u8);
        }
        xml.Element("note"u8, "type"u8, "copyright"u8, record.Copyright);
    }
}
