using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>EndNote's XML, with its elements in EndNote's order.</summary>
internal sealed class EndNoteXmlSerializer() : XmlRecordSerializer("endnote-xml", "EndNote XML: EndNote, Zotero, JabRef, bibutils", "application/xml", ".endnote.xml")
{
    public override FormatCapabilities Capabilities { get; } =
        CommonCapabilities.Citation.WithOneSerialNumber().WithOneLicense().WithOwnAddresses().WithNotesOfRights()
        .With(
            Value.ArticleType, Value.ShortTitle, Value.AlternativeTitles, Value.Editors, Value.Translators, Value.ContributorRoles,
            Value.Edition, Value.Series, Value.Contents,
            Value.CallNumber, Value.PlaceOfPublication, Value.Notes)
        .WithApproximation(Value.OtherContributors, "as a note")
        .WithoutFieldFor([Value.Series], NoField, WorkType.Report, WorkType.Map, WorkType.Video, WorkType.Audio)
        .WithoutFieldFor([Value.Publisher], NoField, WorkType.Newspaper)
        .WithoutFieldFor([Value.Edition], NoField, WorkType.Software, WorkType.Audio)
        .WithoutFieldFor([Value.Editors], NoField, WorkType.Video)
        .Without(
            Value.Journal, "a book's series stands in its place", record => !record.Series.IsEmpty && WorkTypes.Of(record) == WorkType.Book);

    private const string NoField = "programs have no field for it in works of this kind";

    protected override ReadOnlySpan<byte> Head => "<xml>\n  <records>"u8;

    protected override ReadOnlySpan<byte> Tail => "  </records>\n</xml>"u8;

    protected override int Depth => 2;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        xml.Start("record"u8);
        xml.Start("ref-type"u8);
        xml.Attribute("name"u8, EndNoteTypes.Name(type));
        xml.Value(EndNoteTypes.Number(type));
        xml.End("ref-type"u8);
        WriteContributors(record, type, ref xml);
        // The number of a book is the one that it has in its series.
        var hasNumberInSeries = SeriesStatement.TrySplitOnly(record.Series, out var series, out var numberInSeries)
            && SingleLine.IsBlank(record.Issue) && type is WorkType.Book or WorkType.Chapter;
        WriteTitles(record, type, hasNumberInSeries ? series : record.Series.FirstOrDefault(), ref xml);
        if (!SingleLine.IsBlank(record.Journal) && type is WorkType.Article or WorkType.Newspaper)
        {
            xml.Start("periodical"u8);
            xml.Element("full-title"u8, record.Journal);
            xml.End("periodical"u8);
        }
        xml.Element("pages"u8, record.Pages);
        xml.Element("volume"u8, record.Volume);
        xml.Element("number"u8, hasNumberInSeries ? numberInSeries : record.Issue);
        xml.Element("edition"u8, record.Edition);
        if (TextLists.HasText(record.Subjects))
        {
            xml.Start("keywords"u8);
            xml.Elements("keyword"u8, record.Subjects);
            xml.End("keywords"u8);
        }
        WriteDate(record.Date, ref xml);
        var isOfConference = type is WorkType.ConferencePaper or WorkType.Proceedings;
        if (!isOfConference)
            xml.Element("pub-location"u8, record.PlaceOfPublication);
        xml.Element("publisher"u8, record.Publisher);
        if (!SerialNumbers.IsNumberOfWork(type))
            xml.Element("isbn"u8, SerialNumbers.Best(record, type));
        xml.Element("accession-num"u8, WithoutVersion.Of(record.Pmid)?.ToString());
        xml.Element("call-num"u8, record.CallNumbers.FirstOrDefault());
        xml.Element("label"u8, record.Id);
        // Free in journal articles only: elsewhere they are the scale of a map, the author of a chapter's book …
        var hasCustomFields = type == WorkType.Article;
        if (hasCustomFields)
        {
            RightsElement.Write("custom1"u8, record, ref xml, isNote: true); // bibutils takes an address by itself for that of the work
            xml.Element("custom2"u8, WithoutVersion.Of(record.Pmcid)?.ToString());
        }
        if (isOfConference)
        {
            // What other kinds have elsewhere are the place and the name of the conference here.
            xml.Element("custom1"u8, record.PlaceOfPublication);
            xml.Element("custom3"u8, record.Journal);
        }
        xml.Element("abstract"u8, record.Abstract);
        xml.Elements("notes"u8, record.Contents);
        xml.Elements("notes"u8, record.Notes);
        foreach (var contributor in record.Contributors)
        {
            if (IsOther(contributor))
                xml.Element("notes"u8, contributor.ToString());
        }
        if (!hasCustomFields)
        {
            if (type == WorkType.Thesis)
                xml.Element("notes"u8, record.ArticleType);
            xml.Element("notes"u8, WithoutVersion.Of(record.Pmcid) is { } pmcid ? $"PMCID: {pmcid}" : null);
            if (SerialNumbers.IsNumberOfWork(type))
                xml.Element("notes"u8, SerialNumbers.Labelled(record, type));
            RightsElement.Write("notes"u8, record, ref xml, isNote: true);
        }
        WriteAddresses(record, ref xml);
        xml.Element("electronic-resource-num"u8, record.Doi?.ToString());
        xml.Element("work-type"u8, type == WorkType.Thesis ? ThesisKinds.Of(record).Name : record.ArticleType);
        xml.Element("language"u8, record.Language is { } language ? language.Code ?? language.Name : null);
        xml.End("record"u8);
    }

    /// <summary>
    /// Editors are the secondary authors, but of a book, whose secondary authors are the editors of the series, the tertiary ones;
    /// translators the subsidiary ones.
    /// </summary>
    private static void WriteContributors(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        if (record.Authors.IsEmpty && record.Contributors.All(static contributor => IsOther(contributor)))
            return;
        xml.Start("contributors"u8);
        if (!record.Authors.IsEmpty)
        {
            xml.Start("authors"u8);
            foreach (ref readonly var author in record.Authors.AsSpan())
                InvertedName.Write("author"u8, author, ","u8, ref xml);
            xml.End("authors"u8);
        }
        var editors = type == WorkType.Book ? "tertiary-authors"u8 : "secondary-authors"u8;
        WriteGroup(editors, record.Contributors, static contributor => Roles.IsEditor(contributor), ref xml);
        WriteGroup("subsidiary-authors"u8, record.Contributors, static contributor => Roles.IsTranslator(contributor), ref xml);
        xml.End("contributors"u8);
    }

    private static bool IsOther(in Contributor contributor) => !Roles.IsEditor(contributor) && !Roles.IsTranslator(contributor);

    private static void WriteGroup(ReadOnlySpan<byte> group, ValueList<Contributor> contributors, Func<Contributor, bool> belongs,
        ref XmlOutput xml)
    {
        var isOpen = false;
        foreach (ref readonly var contributor in contributors.AsSpan())
        {
            if (!belongs(contributor))
                continue;
            if (!isOpen)
                xml.Start(group);
            isOpen = true;
            InvertedName.Write("author"u8, contributor.Name, ","u8, ref xml);
        }
        if (isOpen)
            xml.End(group);
    }

    private static void WriteTitles(BibliographicRecord record, WorkType type, string? series, ref XmlOutput xml)
    {
        xml.Start("titles"u8);
        xml.Element("title"u8, MarkedText.Parse(record.Title ?? record.ShortTitle).PlainText);
        xml.Element("secondary-title"u8, type == WorkType.Book ? series ?? record.Journal : record.Journal);
        if (type != WorkType.Book)
            xml.Element("tertiary-title"u8, series);
        if (record.Title is not null && record.ShortTitle != record.Title)
            xml.Element("short-title"u8, MarkedText.Parse(record.ShortTitle).PlainText);
        foreach (var alternative in record.AlternativeTitles)
            xml.Element("alt-title"u8, MarkedText.Parse(alternative).PlainText);
        xml.End("titles"u8);
    }

    /// <summary>The year, and the rest of the date as EndNote has it: <c>January 15</c>.</summary>
    private static void WriteDate(PartialDate? date, ref XmlOutput xml)
    {
        if (date is not { } known)
            return;
        xml.Start("dates"u8);
        xml.Element<int>("year"u8, known.Year, "0000");
        if (known.Month is { } month)
        {
            xml.Start("pub-dates"u8);
            xml.Start("date"u8);
            xml.Text(EnglishMonths.Name(month));
            if (known.Day is { } day)
            {
                xml.Literal(" "u8);
                xml.Value(day);
            }
            xml.End("date"u8);
            xml.End("pub-dates"u8);
        }
        xml.End("dates"u8);
    }

    private static void WriteAddresses(BibliographicRecord record, ref XmlOutput xml)
    {
        var best = WebAddresses.Best(record);
        if (best is null)
            return;
        xml.Start("urls"u8);
        xml.Start("related-urls"u8);
        WriteAddress(best, ref xml);
        foreach (var url in record.Urls)
        {
            if (!ReferenceEquals(url, best) && WebAddresses.IsOwn(url))
                WriteAddress(url, ref xml);
        }
        xml.End("related-urls"u8);
        xml.End("urls"u8);
    }

    private static void WriteAddress(string url, ref XmlOutput xml)
    {
        xml.Start("url"u8);
        xml.Address(url);
        xml.End("url"u8);
    }
}
