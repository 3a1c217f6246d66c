using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>The front matter of articles in JATS 1.3 (Archiving), in the element that PubMed Central puts around articles.</summary>
internal sealed class JatsSerializer() : XmlRecordSerializer("jats", "JATS XML, article metadata: publishers, PubMed Central", "application/jats+xml", ".jats.xml")
{
    private static readonly InlineElements Markup = new("italic"u8.ToArray(), "bold"u8.ToArray(), "sup"u8.ToArray(), "sub"u8.ToArray(), "sc"u8.ToArray());

    public override FormatCapabilities Capabilities { get; } =
        CommonCapabilities.Citation.WithDividedTitle().WithWebAddresses().WithAbstractLanguage()
        .With(
            Value.ArticleType, Value.TitleMarkup, Value.AlternativeTitles, Value.Orcids, Value.Editors, Value.Translators,
            Value.OtherContributors,
            Value.ContributorRoles, Value.FurtherDates, Value.Issn, Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.LicenseText,
            Value.PlaceOfPublication)
        .Without(Value.PlaceOfPublication, "it is written behind the publisher only", static record => SingleLine.IsBlank(record.Publisher))
        .WithApproximation(Value.Formats, "whether it is a thesis")
        .Without(Value.Formats, "the kind of article is written instead", static record => JatsArticleType.Find(record) is not null)
        .Without(Value.Language, "it has no code", static record => SingleLine.IsBlank(record.Language?.Code));

    protected override ReadOnlySpan<byte> Head => "<pmc-articleset>"u8;

    protected override ReadOnlySpan<byte> Tail => "</pmc-articleset>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        xml.Start("article"u8);
        xml.Attribute("xmlns:xlink"u8, "http://www.w3.org/1999/xlink"u8);
        xml.Attribute("xmlns:ali"u8, "http://www.niso.org/schemas/ali/1.0/"u8);
        xml.Attribute("article-type"u8, JatsArticleType.Of(record, type));
        xml.Attribute("dtd-version"u8, "1.3"u8);
        xml.Language(record.Language?.Code);
        xml.Start("front"u8);
        WriteJournal(record, ref xml);
        WriteArticle(record, ref xml);
        xml.End("front"u8);
        xml.End("article"u8);
    }

    private static void WriteJournal(BibliographicRecord record, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(record.Journal) && SingleLine.IsBlank(record.Publisher) && record.Issns.IsEmpty)
            return;
        xml.Start("journal-meta"u8);
        if (!SingleLine.IsBlank(record.Journal))
        {
            xml.Start("journal-title-group"u8);
            xml.Element("journal-title"u8, record.Journal);
            xml.End("journal-title-group"u8);
        }
        foreach (var issn in record.Issns)
            xml.Element<Issn>("issn"u8, issn);
        if (!SingleLine.IsBlank(record.Publisher))
        {
            xml.Start("publisher"u8);
            xml.Element("publisher-name"u8, record.Publisher);
            xml.Element("publisher-loc"u8, record.PlaceOfPublication);
            xml.End("publisher"u8);
        }
        xml.End("journal-meta"u8);
    }

    /// <summary>The elements stand in the order of the DTD.</summary>
    private static void WriteArticle(BibliographicRecord record, ref XmlOutput xml)
    {
        xml.Start("article-meta"u8);
        xml.Element("article-id"u8, "pub-id-type"u8, "pmid"u8, WithoutVersion.Of(record.Pmid)?.ToString());
        xml.Element("article-id"u8, "pub-id-type"u8, "pmcid"u8, WithoutVersion.Of(record.Pmcid)?.ToString());
        xml.Element("article-id"u8, "pub-id-type"u8, "doi"u8, record.Doi?.ToString());
        xml.Element("article-id"u8, "pub-id-type"u8, "other"u8, record.Id);
        WriteCategory(record.ArticleType, ref xml);
        WriteTitles(record, ref xml);
        WriteContributors(record, ref xml);
        for (var i = 0; i < record.Dates.Count; i++)
            WriteDate(record.Dates[i], isFirst: i == 0, ref xml);
        xml.Element("volume"u8, record.Volume);
        xml.Element("issue"u8, record.Issue);
        foreach (var isbn in record.Isbns)
            xml.Element<Isbn>("isbn"u8, isbn);
        WritePages(record.Pages, ref xml);
        WritePermissions(record, ref xml);
        foreach (var url in record.Urls)
        {
            if (!WebAddresses.IsWeb(url))
                continue;
            xml.Start("self-uri"u8);
            xml.AddressAttribute("xlink:href"u8, url);
            xml.End("self-uri"u8);
        }
        WriteAbstract(record.Abstract, record.AbstractLanguage, ref xml);
        WriteKeywords(record.Subjects, ref xml);
        xml.End("article-meta"u8);
    }

    private static void WriteCategory(string? articleType, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(articleType))
            return;
        xml.Start("article-categories"u8);
        xml.Start("subj-group"u8);
        xml.Attribute("subj-group-type"u8, "heading"u8);
        xml.Element("subject"u8, articleType);
        xml.End("subj-group"u8);
        xml.End("article-categories"u8);
    }

    private static void WriteTitles(BibliographicRecord record, ref XmlOutput xml)
    {
        var title = new DividedTitle(record);
        xml.Start("title-group"u8);
        xml.Start("article-title"u8);
        xml.Text(title.Main, Markup);
        xml.End("article-title"u8);
        xml.Element("subtitle"u8, title.Subtitle, Markup);
        foreach (var alternative in record.AlternativeTitles)
            xml.Element("alt-title"u8, MarkedText.Parse(alternative), Markup);
        xml.End("title-group"u8);
    }

    private static void WriteContributors(BibliographicRecord record, ref XmlOutput xml)
    {
        if (record.Authors.IsEmpty && record.Contributors.IsEmpty)
            return;
        xml.Start("contrib-group"u8);
        foreach (ref readonly var author in record.Authors.AsSpan())
            WriteContributor(author, "author", ref xml);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
            WriteContributor(contributor.Name, Relators.Term(contributor), ref xml);
        xml.End("contrib-group"u8);
    }

    private static void WriteContributor(in AgentName name, string type, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        xml.Start("contrib"u8);
        xml.Attribute("contrib-type"u8, type);
        xml.Element("contrib-id"u8, "contrib-id-type"u8, "orcid"u8, name.Orcid?.ToString("U"));
        if (parts.IsUndivided)
        {
            xml.Element("collab"u8, parts.Name);
        }
        else
        {
            xml.Start("name"u8);
            xml.Attribute("name-style"u8, IsEastern(parts) ? "eastern"u8 : "western"u8);
            xml.Element("surname"u8, parts.Name);
            xml.Element("given-names"u8, parts.Given);
            xml.Element("suffix"u8, parts.Suffix);
            xml.End("name"u8);
        }
        xml.End("contrib"u8);
    }

    /// <summary>Names in Chinese, Japanese or Korean script, whose family name stands first.</summary>
    private static bool IsEastern(in NameParts parts) =>
        !parts.Given.IsEmpty
            && parts.Name[0] is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af');

    private static void WriteDate(PartialDate date, bool isFirst, ref XmlOutput xml)
    {
        xml.Start("pub-date"u8);
        if (isFirst)
            xml.Attribute("date-type"u8, "pub"u8);
        xml.Attribute("iso-8601-date"u8, date);
        xml.Element("day"u8, date.Day, "00");
        xml.Element("month"u8, date.Month, "00");
        xml.Element<int>("year"u8, date.Year, "0000");
        xml.End("pub-date"u8);
    }

    /// <summary>A range, a number or a list of them (<c>34, 37-39</c>) as pages; anything else as the article's number.</summary>
    private static void WritePages(string? pages, ref XmlOutput xml)
    {
        if (PageRange.TrySplit(pages, out var first, out var last))
        {
            xml.Element("fpage"u8, first);
            xml.Element("lpage"u8, last);
        }
        else if (PageRange.TrySplitList(pages, out var start, out var end))
        {
            xml.Element("fpage"u8, start);
            xml.Element("lpage"u8, end);
            xml.Element("page-range"u8, pages);
        }
        else
        {
            xml.Element(first.IndexOfAnyExceptInRange('0', '9') < 0 ? "fpage"u8 : "elocation-id"u8, first);
        }
    }

    private static void WritePermissions(BibliographicRecord record, ref XmlOutput xml)
    {
        var license = SingleLine.IsBlank(record.License?.ToString()) ? null : record.License;
        if (license is null && SingleLine.IsBlank(record.Copyright))
            return;
        xml.Start("permissions"u8);
        xml.Element("copyright-statement"u8, record.Copyright);
        if (license is { } known)
        {
            xml.Start("license"u8);
            xml.AddressAttribute("xlink:href"u8, known.Url);
            if (!SingleLine.IsBlank(known.Url))
            {
                xml.Start("ali:license_ref"u8);
                xml.Address(known.Url);
                xml.End("ali:license_ref"u8);
            }
            xml.Element("license-p"u8, known.Text ?? known.SpdxId ?? known.Url);
            xml.End("license"u8);
        }
        xml.End("permissions"u8);
    }

    private static void WriteAbstract(string? text, string? language, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(text))
            return;
        xml.Start("abstract"u8);
        xml.Language(language);
        for (var sections = new AbstractSections(text); sections.MoveNext();)
        {
            if (sections.Label.IsEmpty)
            {
                xml.Element("p"u8, sections.Text);
                continue;
            }
            xml.Start("sec"u8);
            xml.Element("title"u8, sections.Label);
            xml.Element("p"u8, sections.Text);
            xml.End("sec"u8);
        }
        xml.End("abstract"u8);
    }

    private static void WriteKeywords(ValueList<string> subjects, ref XmlOutput xml)
    {
        if (!TextLists.HasText(subjects))
            return;
        xml.Start("kwd-group"u8);
        xml.Elements("kwd"u8, subjects);
        xml.End("kwd-group"u8);
    }
}
