using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>MODS 3: nothing in it is newer than version 3.7, which more programs know than 3.8.</summary>
internal sealed class ModsSerializer() : XmlRecordSerializer("mods", "MODS XML: libraries, repositories, Zotero, bibutils", "application/mods+xml", ".mods.xml")
{
    public override FormatCapabilities Capabilities { get; } =
        CommonCapabilities.Citation.WithVersions().WithDividedTitle().WithWebAddresses().WithPage().WithAbstractLanguage()
        .With(
            Value.ArticleType, Value.AlternativeTitles, Value.LifeDates, Value.Orcids, Value.Editors, Value.Translators,
            Value.OtherContributors,
            Value.ContributorRoles, Value.FurtherDates, Value.Datestamp, Value.Genres, Value.Places, Value.Eras, Value.FurtherLanguages,
            Value.Issn,
            Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.LicenseText, Value.Edition, Value.Series, Value.FurtherSeries,
            Value.Contents,
            Value.PhysicalDescriptions, Value.CallNumber, Value.FurtherCallNumbers, Value.Institutions, Value.RecordFormat,
            Value.PlaceOfPublication, Value.Notes, Value.OtherIdentifiers);

    protected override ReadOnlySpan<byte> Head =>
        "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"u8;

    protected override ReadOnlySpan<byte> Tail => "</modsCollection>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var hasHost = !SingleLine.IsBlank(record.Journal);
        xml.Start("mods"u8);
        xml.Attribute("version"u8, "3.7"u8);
        WriteTitles(record, ref xml);
        foreach (ref readonly var author in record.Authors.AsSpan())
            WriteName(author, Relators.Author, null, ref xml);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
            WriteName(contributor.Name, Relators.Code(contributor), contributor.Role, ref xml);
        xml.Element("typeOfResource"u8, ResourceType(type));
        WriteGenres(record, type, ref xml);
        WriteOrigin(record, hasHost, ref xml);
        foreach (ref readonly var language in record.Languages.AsSpan())
            WriteLanguage(language, ref xml);
        WriteExtent(record.PhysicalDescriptions, ref xml);
        xml.ElementIn(record.AbstractLanguage, "abstract"u8, record.Abstract);
        xml.Elements("tableOfContents"u8, record.Contents);
        xml.Elements("note"u8, record.Notes);
        WriteSubjects("topic"u8, record.Subjects, ref xml);
        WriteSubjects("geographic"u8, record.Places, ref xml);
        WriteSubjects("temporal"u8, record.Eras, ref xml);
        WriteHost(record, type, hasHost, ref xml);
        WriteSeries(record, hasHost, ref xml);
        WriteIdentifiers(record, type, hasHost, ref xml);
        WriteLocations(record, ref xml);
        WriteRights(record, ref xml);
        WriteRecordInfo(record, ref xml);
        xml.End("mods"u8);
    }

    private static void WriteTitles(BibliographicRecord record, ref XmlOutput xml)
    {
        var title = new DividedTitle(record);
        if (!SingleLine.IsBlank(title.Main.PlainText))
        {
            xml.Start("titleInfo"u8);
            xml.Element("title"u8, title.Main.PlainText);
            xml.Element("subTitle"u8, title.Subtitle.PlainText);
            xml.End("titleInfo"u8);
        }
        foreach (var alternative in record.AlternativeTitles)
            WriteTitle(MarkedText.Parse(alternative).PlainText, "alternative"u8, ref xml);
    }

    private static void WriteTitle(string? title, ReadOnlySpan<byte> type, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(title))
            return;
        xml.Start("titleInfo"u8);
        if (!type.IsEmpty)
            xml.Attribute("type"u8, type);
        xml.Element("title"u8, title);
        xml.End("titleInfo"u8);
    }

    private static void WriteName(in AgentName name, string? roleCode, string? role, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        xml.Start("name"u8);
        xml.Attribute("type"u8, parts.IsUndivided ? "corporate"u8 : "personal"u8);
        if (parts.IsUndivided)
            xml.Element("namePart"u8, parts.Name);
        else
            xml.Element("namePart"u8, "type"u8, "family"u8, parts.Name);
        xml.Element("namePart"u8, "type"u8, "given"u8, parts.Given);
        xml.Element("namePart"u8, "type"u8, "termsOfAddress"u8, parts.Suffix);
        xml.Element("namePart"u8, "type"u8, "date"u8, parts.LifeDates);
        xml.Element("nameIdentifier"u8, "type"u8, "orcid"u8, name.Orcid?.ToString("U"));
        xml.Start("role"u8);
        xml.Start("roleTerm"u8);
        xml.Attribute("type"u8, roleCode is null ? "text"u8 : "code"u8);
        if (roleCode is not null)
            xml.Attribute("authority"u8, "marcrelator"u8);
        xml.Text(roleCode ?? role);
        xml.End("roleTerm"u8);
        xml.End("role"u8);
        xml.End("name"u8);
    }

    private static string ResourceType(WorkType type) => type switch
    {
        WorkType.Map => "cartographic",
        WorkType.Score => "notated music",
        WorkType.Audio => "sound recording",
        WorkType.Image => "still image",
        WorkType.Video => "moving image",
        WorkType.Dataset or WorkType.Software or WorkType.WebSite => "software, multimedia",
        _ => "text",
    };

    /// <summary>The term of the MARC genre list, by which programs know the kind of work; null when it has none.</summary>
    private static string? Genre(WorkType type) => type switch
    {
        WorkType.Article => "article",
        WorkType.Book => "book",
        WorkType.ConferencePaper or WorkType.Proceedings => "conference publication",
        WorkType.Thesis => "thesis",
        WorkType.Report => "technical report",
        WorkType.Newspaper => "newspaper",
        WorkType.Journal => "periodical",
        WorkType.Map => "map",
        WorkType.Dataset => "numeric data",
        WorkType.Software => "computer program",
        WorkType.Patent => "patent",
        WorkType.Video => "motion picture",
        WorkType.WebSite => "web site",
        _ => null,
    };

    /// <summary>
    /// Zotero's word for what it takes for something else by the other elements: a chapter for a book, a data set for a program.
    /// </summary>
    private static string? ZoteroType(WorkType type) => type switch
    {
        WorkType.Chapter => "bookSection",
        WorkType.Manuscript => "manuscript",
        WorkType.Dataset => "dataset",
        _ => null,
    };

    private static void WriteGenres(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        xml.Element("genre"u8, record.ArticleType);
        xml.Elements("genre"u8, record.Genres);
        xml.Element("genre"u8, ThesisKinds.NameOf(record, type));
        xml.Element("genre"u8, "authority"u8, "local"u8, ZoteroType(type));
        if (type == WorkType.Chapter)
            xml.Element("genre"u8, "book chapter");
        xml.Element("genre"u8, "authority"u8, "marcgt"u8, Genre(type)); // The last: to JabRef it is the type of the entry.
    }

    private static void WriteOrigin(BibliographicRecord record, bool hasHost, ref XmlOutput xml)
    {
        var publisher = hasHost ? null : record.Publisher;
        var place = hasHost ? null : record.PlaceOfPublication;
        if (SingleLine.IsBlank(publisher) && SingleLine.IsBlank(place) && record.Dates.IsEmpty && SingleLine.IsBlank(record.Edition))
            return;
        xml.Start("originInfo"u8);
        WritePlace(place, ref xml);
        xml.Element("publisher"u8, publisher);
        for (var i = 0; i < record.Dates.Count; i++)
            WriteDate(record.Dates[i], isFirst: i == 0, ref xml);
        xml.Element("edition"u8, record.Edition);
        xml.End("originInfo"u8);
    }

    private static void WritePlace(string? place, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(place))
            return;
        xml.Start("place"u8);
        xml.Element("placeTerm"u8, "type"u8, "text"u8, place);
        xml.End("place"u8);
    }

    /// <summary>
    /// The first date as the date of issue, the others as other dates: programs that look for one date take the last that is called issue.
    /// </summary>
    private static void WriteDate(PartialDate date, bool isFirst, ref XmlOutput xml)
    {
        var element = isFirst ? "dateIssued"u8 : "dateOther"u8;
        xml.Start(element);
        xml.Attribute("encoding"u8, "w3cdtf"u8);
        if (isFirst)
            xml.Attribute("keyDate"u8, "yes"u8);
        xml.Value(date);
        xml.End(element);
    }

    private static void WriteLanguage(in Language language, ref XmlOutput xml)
    {
        var code = LanguageTable.LibraryCode(language.Code);
        if (code is null && SingleLine.IsBlank(language.Name))
            return;
        xml.Start("language"u8);
        xml.Start("languageTerm"u8);
        xml.Attribute("type"u8, code is null ? "text"u8 : "code"u8);
        if (code is not null)
            xml.Attribute("authority"u8, "iso639-2b"u8);
        xml.Text(code ?? language.Name);
        xml.End("languageTerm"u8);
        xml.End("language"u8);
    }

    private static void WriteExtent(ValueList<string> descriptions, ref XmlOutput xml)
    {
        if (descriptions.IsEmpty)
            return;
        xml.Start("physicalDescription"u8);
        xml.Elements("extent"u8, descriptions);
        xml.End("physicalDescription"u8);
    }

    private static void WriteSubjects(ReadOnlySpan<byte> kind, ValueList<string> subjects, ref XmlOutput xml)
    {
        foreach (var subject in subjects)
        {
            if (SingleLine.IsBlank(subject))
                continue;
            xml.Start("subject"u8);
            xml.Element(kind, subject);
            xml.End("subject"u8);
        }
    }

    /// <summary>
    /// The journal or book that holds the work, and where in it; the volume and pages of a work that nothing holds are its own.
    /// </summary>
    private static void WriteHost(BibliographicRecord record, WorkType type, bool hasHost, ref XmlOutput xml)
    {
        if (!hasHost)
        {
            WritePart(record, ref xml);
            return;
        }
        xml.Start("relatedItem"u8);
        xml.Attribute("type"u8, "host"u8);
        WriteTitle(record.Journal, default, ref xml);
        var isBook = type is WorkType.Chapter or WorkType.ConferencePaper;
        xml.Start("originInfo"u8);
        WritePlace(record.PlaceOfPublication, ref xml);
        xml.Element("publisher"u8, record.Publisher);
        xml.Element("issuance"u8, isBook ? "monographic" : "serial");
        xml.End("originInfo"u8);
        xml.Element("genre"u8, "authority"u8, "marcgt"u8, isBook ? "book" : type == WorkType.Newspaper ? "newspaper" : "periodical");
        if (type == WorkType.Article)
            xml.Element("genre"u8, "academic journal");
        WriteSerialNumbers(record, ref xml);
        if (isBook)
            WriteBookNumbers(record, ref xml);
        WritePart(record, ref xml);
        xml.End("relatedItem"u8);
    }

    private static void WritePart(BibliographicRecord record, ref XmlOutput xml)
    {
        if (record is { Volume: null, Issue: null, Pages: null })
            return;
        xml.Start("part"u8);
        WriteDetail("volume"u8, record.Volume, ref xml);
        WriteDetail("issue"u8, record.Issue, ref xml);
        if (!SingleLine.IsBlank(record.Pages))
        {
            var isRange = PageRange.TrySplit(record.Pages, out var first, out var last);
            xml.Start("extent"u8);
            xml.Attribute("unit"u8, "pages"u8);
            xml.Element("start"u8, first);
            xml.Element("end"u8, last);
            if (!isRange)
            {
                xml.Start("end"u8); // Without it Zotero reads e12345 as "e12345null".
                xml.End("end"u8);
            }
            xml.End("extent"u8);
        }
        xml.End("part"u8);
    }

    private static void WriteDetail(ReadOnlySpan<byte> type, string? number, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(number))
            return;
        xml.Start("detail"u8);
        xml.Attribute("type"u8, type);
        xml.Element("number"u8, number);
        xml.End("detail"u8);
    }

    /// <summary>The series; the serial numbers of a work without a journal are those of its first series.</summary>
    private static void WriteSeries(BibliographicRecord record, bool hasHost, ref XmlOutput xml)
    {
        for (var i = 0; i < record.Series.Count; i++)
        {
            xml.Start("relatedItem"u8);
            xml.Attribute("type"u8, "series"u8);
            WriteSeriesTitle(record.Series[i], ref xml);
            if (i == 0 && !hasHost)
                WriteSerialNumbers(record, ref xml);
            xml.End("relatedItem"u8);
        }
    }

    private static void WriteSeriesTitle(string series, ref XmlOutput xml)
    {
        SeriesStatement.Split(series, out var title, out var number);
        if (SingleLine.IsBlank(title))
            return;
        xml.Start("titleInfo"u8);
        xml.Element("title"u8, title);
        xml.Element("partNumber"u8, number);
        xml.End("titleInfo"u8);
    }

    private static void WriteSerialNumbers(BibliographicRecord record, ref XmlOutput xml)
    {
        foreach (var issn in record.Issns)
            xml.Element("identifier"u8, "type"u8, "issn"u8, issn.ToString());
    }

    private static void WriteBookNumbers(BibliographicRecord record, ref XmlOutput xml)
    {
        foreach (var isbn in record.Isbns)
            xml.Element("identifier"u8, "type"u8, "isbn"u8, isbn.ToString());
    }

    private static void WriteIdentifiers(BibliographicRecord record, WorkType type, bool hasHost, ref XmlOutput xml)
    {
        xml.Element("identifier"u8, "type"u8, "doi"u8, record.Doi?.ToString());
        xml.Element("identifier"u8, "type"u8, "pmid"u8, record.Pmid?.ToString());
        xml.Element("identifier"u8, "type"u8, "pmcid"u8, record.Pmcid?.ToString());
        foreach (ref readonly var identifier in record.OtherIdentifiers)
            WriteIdentifier(identifier, ref xml);
        if (!hasHost || type is not (WorkType.Chapter or WorkType.ConferencePaper))
            WriteBookNumbers(record, ref xml);
        if (!hasHost && record.Series.IsEmpty)
            WriteSerialNumbers(record, ref xml);
    }

    private static void WriteIdentifier(in OtherIdentifier identifier, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(identifier.Value))
            return;
        xml.Start("identifier"u8);
        xml.Attribute("type"u8, identifier.Type == OtherIdentifier.Handle ? "hdl" : identifier.Type);
        xml.Text(identifier.Value);
        xml.End("identifier"u8);
    }

    private static void WriteLocations(BibliographicRecord record, ref XmlOutput xml)
    {
        var best = WebAddresses.Best(record);
        foreach (var url in record.Urls)
        {
            if (!WebAddresses.IsWeb(url))
                continue;
            xml.Start("location"u8);
            xml.Start("url"u8);
            if (ReferenceEquals(url, best))
                xml.Attribute("usage"u8, "primary display"u8);
            xml.Address(url);
            xml.End("url"u8);
            xml.End("location"u8);
        }
        if (WebAddresses.Page(record) is { } page)
        {
            xml.Start("location"u8);
            xml.Start("url"u8);
            xml.Attribute("note"u8, "catalogue page"u8);
            if (record.SourceDate is { } date)
                xml.Attribute("dateLastAccessed"u8, $"{date}");
            xml.Address(page);
            xml.End("url"u8);
            xml.End("location"u8);
        }
        foreach (var mark in record.CallNumbers)
        {
            if (SingleLine.IsBlank(mark))
                continue;
            xml.Start("location"u8);
            xml.Element("shelfLocator"u8, mark);
            xml.End("location"u8);
        }
    }

    private static void WriteRights(BibliographicRecord record, ref XmlOutput xml)
    {
        if (record.License is { } license && !SingleLine.IsBlank(license.ToString()))
        {
            xml.Start("accessCondition"u8);
            xml.Attribute("type"u8, "use and reproduction"u8);
            xml.AddressAttribute("xlink:href"u8, license.Url);
            xml.Text(license.Text ?? license.SpdxId ?? license.Url);
            xml.End("accessCondition"u8);
        }
        xml.Element("accessCondition"u8, "displayLabel"u8, "Copyright"u8, record.Copyright);
    }

    private static void WriteRecordInfo(BibliographicRecord record, ref XmlOutput xml)
    {
        if (record is { Id: null, Datestamp: null, RecordFormat: null, Institutions.IsEmpty: true })
            return;
        xml.Start("recordInfo"u8);
        xml.Elements("recordContentSource"u8, record.Institutions);
        if (record.Datestamp is { } datestamp)
            xml.Element("recordChangeDate"u8, "encoding"u8, "w3cdtf"u8, datestamp.ToString());
        xml.Element("recordIdentifier"u8, record.Id);
        xml.Element("recordOrigin"u8, record.RecordFormat);
        xml.End("recordInfo"u8);
    }
}
