using System.Globalization;
using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>The XML in which PubMed hands out citations. What its DTD requires and a record does not have stays empty.</summary>
internal sealed class PubMedXmlSerializer() : XmlRecordSerializer("pubmed-xml", "PubMed XML (PubmedArticleSet): Zotero, JabRef, Biopython", "application/xml", ".pubmed.xml")
{
    private static readonly InlineElements Markup = new("i"u8.ToArray(), "b"u8.ToArray(), "sup"u8.ToArray(), "sub"u8.ToArray(), null);

    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation.WithOneLicense()
        .WithCodedLanguages(static language => LanguageTable.LibraryCode(language.Code) is not null)
        .With(Value.TitleMarkup, Value.ShortTitle, Value.Orcids, Value.Datestamp, Value.Issn, Value.Pmid)
        .WithApproximation(Value.Formats, "whether it is online")
        .WithApproximation(Value.ArticleType, "the nearest of PubMed's types")
        .Without(Value.ArticleType, "PubMed has no such type", static record => PublicationType(record) is null)
        .WithApproximation(Value.Datestamp, "the day only", static record => record.Datestamp is { HasTime: true })
        .WithApproximation(Value.Orcids, "only those of the authors", static record => record.Contributors.Any(contributor => contributor.Name.Orcid is not null))
        .Without(Value.Orcids, "contributors are not written", static record => !record.Authors.Any(author => author.Orcid is not null))
        .Without(Value.ShortTitle, "the title is written instead", static record => record.Title is not null)
        .Without(Value.Id, Value.Publisher);

    protected override ReadOnlySpan<byte> Head =>
        """
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
        <PubmedArticleSet>
        """u8;

    protected override ReadOnlySpan<byte> Tail => "</PubmedArticleSet>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var isOnline = Carriers.IsOnline(record);
        xml.Start("PubmedArticle"u8);
        xml.Start("MedlineCitation"u8);
        xml.Attribute("Status"u8, "PubMed-not-MEDLINE"u8);
        xml.Attribute("Owner"u8, "NOTNLM"u8);
        WritePmid(record.Pmid, ref xml);
        if (record.Datestamp is { Instant: var revised })
        {
            xml.Start("DateRevised"u8);
            xml.Element<int>("Year"u8, revised.Year, "0000");
            xml.Element<int>("Month"u8, revised.Month, "00");
            xml.Element<int>("Day"u8, revised.Day, "00");
            xml.End("DateRevised"u8);
        }
        WriteArticle(record, isOnline, ref xml);
        xml.Start("MedlineJournalInfo"u8);
        xml.Start("MedlineTA"u8);
        xml.Text(record.Journal);
        xml.End("MedlineTA"u8);
        xml.End("MedlineJournalInfo"u8);
        WriteKeywords(record.Subjects, ref xml);
        xml.End("MedlineCitation"u8);
        WriteIdentifiers(record, isOnline, ref xml);
        xml.End("PubmedArticle"u8);
    }

    private static void WritePmid(Pmid? pmid, ref XmlOutput xml)
    {
        xml.Start("PMID"u8);
        xml.Attribute("Version"u8, pmid is { Version: > 1 and var version } ? version.ToString(CultureInfo.InvariantCulture) : "1");
        if (pmid is { } known)
            xml.Value(known.Number);
        xml.End("PMID"u8);
    }

    private static void WriteArticle(BibliographicRecord record, bool isOnline, ref XmlOutput xml)
    {
        xml.Start("Article"u8);
        xml.Attribute("PubModel"u8, isOnline ? "Electronic"u8 : "Print"u8);
        WriteJournal(record, isOnline, ref xml);
        xml.Start("ArticleTitle"u8);
        xml.Text(MarkedText.Parse(record.Title ?? record.ShortTitle), Markup);
        xml.End("ArticleTitle"u8);
        WritePages(record, ref xml);
        if (record.Doi is { } doi)
        {
            xml.Start("ELocationID"u8);
            xml.Attribute("EIdType"u8, "doi"u8);
            xml.Attribute("ValidYN"u8, "Y"u8);
            xml.Text(doi.ToString());
            xml.End("ELocationID"u8);
        }
        WriteAbstract(record, ref xml);
        WriteAuthors(record.Authors, ref xml);
        WriteLanguages(record.Languages, ref xml);
        WritePublicationType(record, ref xml);
        xml.End("Article"u8);
    }

    private static void WriteJournal(BibliographicRecord record, bool isOnline, ref XmlOutput xml)
    {
        xml.Start("Journal"u8);
        if (!record.Issns.IsEmpty)
        {
            xml.Start("ISSN"u8);
            xml.Attribute("IssnType"u8, isOnline ? "Electronic"u8 : "Print"u8);
            xml.Value(record.Issns[0]);
            xml.End("ISSN"u8);
        }
        xml.Start("JournalIssue"u8);
        xml.Attribute("CitedMedium"u8, isOnline ? "Internet"u8 : "Print"u8);
        xml.Element("Volume"u8, record.Volume);
        xml.Element("Issue"u8, record.Issue);
        WriteDate(record.Date, ref xml);
        xml.End("JournalIssue"u8);
        xml.Element("Title"u8, record.Journal);
        xml.Element("ISOAbbreviation"u8, record.Journal);
        xml.End("Journal"u8);
    }

    private static void WriteDate(PartialDate? date, ref XmlOutput xml)
    {
        xml.Start("PubDate"u8);
        if (date is { } known)
        {
            xml.Element<int>("Year"u8, known.Year, "0000");
            if (known.Month is { } month)
                xml.Element("Month"u8, EnglishMonths.Abbreviation(month));
            xml.Element("Day"u8, known.Day, "00");
        }
        else
        {
            xml.Start("MedlineDate"u8);
            xml.End("MedlineDate"u8);
        }
        xml.End("PubDate"u8);
    }

    /// <summary>The pages; an article without pages and without a DOI gets an empty element, as in PubMed.</summary>
    private static void WritePages(BibliographicRecord record, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(record.Pages) && record.Doi is not null)
            return;
        xml.Start("Pagination"u8);
        if (PageRange.TrySplit(record.Pages, out var first, out var last))
        {
            xml.Element("StartPage"u8, first);
            xml.Element("EndPage"u8, last);
        }
        xml.Start("MedlinePgn"u8);
        xml.Text(record.Pages);
        xml.End("MedlinePgn"u8);
        xml.End("Pagination"u8);
    }

    private static void WriteAbstract(BibliographicRecord record, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(record.Abstract) && !RightsElement.HasRights(record))
            return;
        xml.Start("Abstract"u8);
        var sections = new AbstractSections(record.Abstract);
        var hasSection = sections.MoveNext();
        do
        {
            xml.Start("AbstractText"u8);
            xml.Attribute("Label"u8, sections.Label);
            xml.Text(sections.Text);
            xml.End("AbstractText"u8);
        }
        while (hasSection && sections.MoveNext());
        RightsElement.Write("CopyrightInformation"u8, record, ref xml);
        xml.End("Abstract"u8);
    }

    private static void WriteAuthors(ValueList<AgentName> authors, ref XmlOutput xml)
    {
        var isOpen = false;
        foreach (ref readonly var author in authors.AsSpan())
        {
            var parts = new NameParts(author);
            if (parts.IsEmpty)
                continue;
            if (!isOpen)
            {
                xml.Start("AuthorList"u8);
                xml.Attribute("CompleteYN"u8, "Y"u8);
            }
            isOpen = true;
            xml.Start("Author"u8);
            xml.Attribute("ValidYN"u8, "Y"u8);
            if (parts.IsUndivided)
                xml.Element("CollectiveName"u8, parts.Name);
            else
                WritePerson(parts, ref xml);
            xml.Element("Identifier"u8, "Source"u8, "ORCID"u8, author.Orcid?.ToString("U"));
            xml.End("Author"u8);
        }
        if (isOpen)
            xml.End("AuthorList"u8);
    }

    private static void WritePerson(in NameParts parts, ref XmlOutput xml)
    {
        xml.Element("LastName"u8, parts.Name);
        xml.Element("ForeName"u8, parts.Given);
        Span<char> initials = stackalloc char[NameInitials.MaxLength];
        xml.Element("Initials"u8, initials[..NameInitials.Write(parts.Given, initials)]);
        xml.Element("Suffix"u8, NameSuffix.ToNlm(parts.Suffix));
    }

    private static void WriteLanguages(ValueList<Language> languages, ref XmlOutput xml)
    {
        var hasLanguage = false;
        foreach (ref readonly var language in languages.AsSpan())
        {
            var code = LanguageTable.LibraryCode(language.Code);
            hasLanguage |= code is not null;
            xml.Element("Language"u8, code);
        }
        if (!hasLanguage)
            xml.Element("Language"u8, "und");
    }

    /// <summary>The code and the name of PubMed's type; null when it has none for the article type.</summary>
    private static (string Code, string Name)? PublicationType(BibliographicRecord record) => JatsArticleType.Find(record) switch
    {
        "review-article" or "systematic-review" => ("D016454", "Review"),
        "case-report" => ("D002363", "Case Reports"),
        "editorial" => ("D016421", "Editorial"),
        "letter" => ("D016422", "Letter"),
        "correction" => ("D016425", "Published Erratum"),
        _ => null,
    };

    private static void WritePublicationType(BibliographicRecord record, ref XmlOutput xml)
    {
        var (code, name) = PublicationType(record) ?? ("D016428", "Journal Article");
        xml.Start("PublicationTypeList"u8);
        xml.Start("PublicationType"u8);
        xml.Attribute("UI"u8, code);
        xml.Text(name);
        xml.End("PublicationType"u8);
        xml.End("PublicationTypeList"u8);
    }

    private static void WriteKeywords(ValueList<string> subjects, ref XmlOutput xml)
    {
        if (!TextLists.HasText(subjects))
            return;
        xml.Start("KeywordList"u8);
        xml.Attribute("Owner"u8, "NOTNLM"u8);
        foreach (var subject in subjects)
            xml.Element("Keyword"u8, "MajorTopicYN"u8, "N"u8, subject);
        xml.End("KeywordList"u8);
    }

    private static void WriteIdentifiers(BibliographicRecord record, bool isOnline, ref XmlOutput xml)
    {
        if (record is { Pmid: null, Pmcid: null, Doi: null })
            return;
        xml.Start("PubmedData"u8);
        xml.Element("PublicationStatus"u8, isOnline ? "epublish" : "ppublish");
        xml.Start("ArticleIdList"u8);
        xml.Element("ArticleId"u8, "IdType"u8, "pubmed"u8, WithoutVersion.Of(record.Pmid)?.ToString());
        xml.Element("ArticleId"u8, "IdType"u8, "pmc"u8, WithoutVersion.Of(record.Pmcid)?.ToString());
        xml.Element("ArticleId"u8, "IdType"u8, "doi"u8, record.Doi?.ToString());
        xml.End("ArticleIdList"u8);
        xml.End("PubmedData"u8);
    }
}
