using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>
/// The RDF that Zotero exports and imports. Items have no names (<c>rdf:about</c>): two records with one identifier would become one item
/// with the authors of both. The identifier stands where Zotero has the location in an archive.
/// </summary>
internal sealed class ZoteroRdfSerializer() : XmlRecordSerializer("zotero-rdf", "Zotero RDF: Zotero, linked data", "application/rdf+xml", ".rdf")
{
    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation.WithOneAddress().WithOneLicense()
        .With(
            Value.ShortTitle, Value.Editors, Value.Translators, Value.OtherContributors, Value.Issn, Value.FurtherIssns, Value.Isbn,
            Value.FurtherIsbns,
            Value.Edition, Value.Series, Value.FurtherSeries, Value.CallNumber, Value.PlaceOfPublication)
        .WithApproximation(Value.GroupAuthors, "as a person without a given name")
        .WithApproximation(Value.Editors, "as contributors: Zotero has no editors of works of this kind", static record => !HasEditors(WorkTypes.Of(record)))
        .WithApproximation(
            Value.Translators, "as contributors: Zotero has no translators of works of this kind", static record => !HasTranslators(WorkTypes.Of(record)))
        .WithoutFieldFor([Value.Publisher], NoField, WorkType.Article, WorkType.Newspaper, WorkType.Dataset, WorkType.Patent,
            WorkType.Image, WorkType.WebSite)
        .WithoutFieldFor([Value.PlaceOfPublication], NoField, WorkType.Journal, WorkType.Score)
        .WithoutFieldFor([Value.Volume], NoField, WorkType.Newspaper)
        .WithoutFieldFor([Value.Issue], NoField, WorkType.Newspaper, WorkType.ConferencePaper, WorkType.Patent)
        .WithoutFieldFor([Value.Pages], NoField, WorkType.Score)
        .WithoutFieldFor([Value.Edition], NoField, WorkType.Dataset, WorkType.Audio, WorkType.Score)
        .WithoutFieldFor([Value.Series, Value.FurtherSeries], NoField, WorkType.Report, WorkType.Map, WorkType.Video, WorkType.Audio)
        .WithoutFieldFor([Value.Issn, Value.FurtherIssns], NoField, WorkType.ConferencePaper, WorkType.Report, WorkType.Journal)
        .WithoutFieldFor([Value.Doi], "some versions of Zotero have no field for it in works of this kind", WorkType.Chapter, WorkType.Dataset, WorkType.Software, WorkType.WebSite);

    private const string NoField = "Zotero has no field for it in works of this kind";

    protected override ReadOnlySpan<byte> Head =>
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:vcard="http://nwalsh.com/rdf/vCard#">
        """u8;

    protected override ReadOnlySpan<byte> Tail => "</rdf:RDF>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var element = ElementName(type);
        xml.Start(element);
        xml.Element("z:itemType"u8, ItemType(type));
        xml.Element("dc:type"u8, ThesisKinds.NameOf(record, type));
        WriteContainer(record, type, ref xml);
        WriteSeries(record.Series, ref xml);
        WritePublisher(record, ref xml);
        WriteCreators(record, type, ref xml);
        WriteSubjects(record, ref xml);
        xml.Element("dc:title"u8, MarkedText.Parse(record.Title ?? record.ShortTitle).PlainText);
        if (record.Title is not null && record.ShortTitle != record.Title)
            xml.Element("z:shortTitle"u8, MarkedText.Parse(record.ShortTitle).PlainText);
        xml.Element("dcterms:abstract"u8, record.Abstract);
        xml.Element("dc:date"u8, record.Date);
        xml.Element("z:language"u8, record.Language is { } language ? language.Code ?? language.Name : null);
        if (WebAddresses.Best(record) is { } url)
            WriteAddress(url, ref xml);
        if (SingleLine.IsBlank(record.Journal))
            WriteSerialNumbers(record, ref xml);
        WriteIdentifier("ISBN "u8, record.Isbns.IsEmpty ? null : string.Join(' ', record.Isbns), ref xml);
        xml.Element("bib:pages"u8, record.Pages);
        xml.Element("prism:edition"u8, record.Edition);
        RightsElement.Write("dc:rights"u8, record, ref xml);
        xml.Element("dc:coverage"u8, record.Id);
        WriteExtra(record, ref xml);
        xml.End(element);
    }

    private static ReadOnlySpan<byte> ElementName(WorkType type) => type switch
    {
        WorkType.Article or WorkType.Newspaper => "bib:Article"u8,
        WorkType.Book or WorkType.Proceedings => "bib:Book"u8,
        WorkType.Chapter => "bib:BookSection"u8,
        WorkType.ConferencePaper => "rdf:Description"u8,
        WorkType.Thesis => "bib:Thesis"u8,
        WorkType.Report => "bib:Report"u8,
        WorkType.Manuscript => "bib:Manuscript"u8,
        WorkType.Map or WorkType.Image => "bib:Image"u8,
        WorkType.Dataset or WorkType.Software => "bib:Data"u8,
        WorkType.Patent => "bib:Patent"u8,
        WorkType.Audio or WorkType.Video => "bib:Recording"u8,
        _ => "bib:Document"u8,
    };

    /// <summary>Zotero's own word for the kind of work, which it prefers to the class.</summary>
    private static string ItemType(WorkType type) => type switch
    {
        WorkType.Article => "journalArticle",
        WorkType.Newspaper => "newspaperArticle",
        WorkType.Book or WorkType.Proceedings => "book",
        WorkType.Chapter => "bookSection",
        WorkType.ConferencePaper => "conferencePaper",
        WorkType.Thesis => "thesis",
        WorkType.Report => "report",
        WorkType.Manuscript => "manuscript",
        WorkType.Map => "map",
        WorkType.Image => "artwork",
        WorkType.Dataset => "dataset",
        WorkType.Software => "computerProgram",
        WorkType.Patent => "patent",
        WorkType.Audio => "audioRecording",
        WorkType.Video => "videoRecording",
        WorkType.WebSite => "webpage",
        _ => "document",
    };

    /// <summary>The journal or book that holds the work. The DOI stands here: it is where Zotero writes and looks for it.</summary>
    private static void WriteContainer(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(record.Journal))
        {
            xml.Element("prism:volume"u8, record.Volume);
            xml.Element("prism:number"u8, record.Issue);
            return;
        }
        var container = type switch
        {
            WorkType.Chapter => "bib:Book"u8,
            WorkType.Newspaper => "bib:Periodical"u8,
            _ => "bib:Journal"u8,
        };
        xml.Start("dcterms:isPartOf"u8);
        xml.Start(container);
        xml.Element("dc:title"u8, record.Journal);
        xml.Element("prism:volume"u8, record.Volume);
        xml.Element("prism:number"u8, record.Issue);
        WriteSerialNumbers(record, ref xml);
        xml.End(container);
        xml.End("dcterms:isPartOf"u8);
    }

    private static void WriteSerialNumbers(BibliographicRecord record, ref XmlOutput xml)
    {
        WriteIdentifier("DOI "u8, record.Doi?.ToString(), ref xml);
        // In one element: of several Zotero takes the last.
        WriteIdentifier("ISSN "u8, record.Issns.IsEmpty ? null : string.Join(", ", record.Issns), ref xml);
    }

    private static void WriteIdentifier(ReadOnlySpan<byte> scheme, string? identifier, ref XmlOutput xml)
    {
        if (identifier is null)
            return;
        xml.Start("dc:identifier"u8);
        xml.Literal(scheme);
        xml.Text(identifier);
        xml.End("dc:identifier"u8);
    }

    private static void WriteSeries(ValueList<string> series, ref XmlOutput xml)
    {
        foreach (var statement in series)
        {
            if (SingleLine.IsBlank(statement))
                continue;
            SeriesStatement.Split(statement, out var title, out var number);
            xml.Start("dcterms:isPartOf"u8);
            xml.Start("bib:Series"u8);
            xml.Element("dc:title"u8, title);
            xml.Element("dc:identifier"u8, number);
            xml.End("bib:Series"u8);
            xml.End("dcterms:isPartOf"u8);
        }
    }

    private static void WritePublisher(BibliographicRecord record, ref XmlOutput xml)
    {
        var hasPlace = !SingleLine.IsBlank(record.PlaceOfPublication);
        if (SingleLine.IsBlank(record.Publisher) && !hasPlace)
            return;
        xml.Start("dc:publisher"u8);
        xml.Start("foaf:Organization"u8);
        if (hasPlace)
        {
            xml.Start("vcard:adr"u8);
            xml.Start("vcard:Address"u8);
            xml.Element("vcard:locality"u8, record.PlaceOfPublication);
            xml.End("vcard:Address"u8);
            xml.End("vcard:adr"u8);
        }
        xml.Element("foaf:name"u8, record.Publisher);
        xml.End("foaf:Organization"u8);
        xml.End("dc:publisher"u8);
    }

    /// <summary>
    /// The list in which Zotero looks for those who made a work of the kind; it passes over lists that its kind of item does not have.
    /// </summary>
    private static ReadOnlySpan<byte> CreatorList(WorkType type) => type switch
    {
        WorkType.Map => "z:cartographers"u8,
        WorkType.Video => "z:directors"u8,
        WorkType.Audio => "z:performers"u8,
        WorkType.Patent => "z:inventors"u8,
        WorkType.Software => "z:programmers"u8,
        WorkType.Image => "z:artists"u8,
        _ => "bib:authors"u8,
    };

    private static bool HasEditors(WorkType type) => type is WorkType.Article or WorkType.Book or WorkType.Proceedings or WorkType.Chapter
        or WorkType.ConferencePaper or WorkType.Journal or WorkType.Score or WorkType.Other;

    private static bool HasTranslators(WorkType type) =>
        HasEditors(type) || type is WorkType.Newspaper or WorkType.Report or WorkType.Manuscript or WorkType.WebSite;

    private static void WriteCreators(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        var authors = new ZoteroCreators(CreatorList(type));
        foreach (ref readonly var author in record.Authors.AsSpan())
            authors.Add(author, ref xml);
        authors.End(ref xml);
        var editors = new ZoteroCreators("bib:editors"u8);
        var translators = new ZoteroCreators("z:translators"u8);
        var others = new ZoteroCreators("bib:contributors"u8);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
        {
            if (HasEditors(type) && Roles.IsEditor(contributor))
                editors.Add(contributor.Name, ref xml);
        }
        editors.End(ref xml);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
        {
            if (HasTranslators(type) && Roles.IsTranslator(contributor))
                translators.Add(contributor.Name, ref xml);
        }
        translators.End(ref xml);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
        {
            if (!(HasEditors(type) && Roles.IsEditor(contributor)) && !(HasTranslators(type) && Roles.IsTranslator(contributor)))
                others.Add(contributor.Name, ref xml);
        }
        others.End(ref xml);
    }

    private static void WriteSubjects(BibliographicRecord record, ref XmlOutput xml)
    {
        xml.Elements("dc:subject"u8, record.Subjects);
        if (record.CallNumbers.IsEmpty || SingleLine.IsBlank(record.CallNumbers[0]))
            return;
        xml.Start("dc:subject"u8);
        xml.Start("dcterms:LCC"u8);
        xml.Element("rdf:value"u8, record.CallNumbers[0]);
        xml.End("dcterms:LCC"u8);
        xml.End("dc:subject"u8);
    }

    private static void WriteAddress(string url, ref XmlOutput xml)
    {
        xml.Start("dc:identifier"u8);
        xml.Start("dcterms:URI"u8);
        xml.Start("rdf:value"u8);
        xml.Address(url);
        xml.End("rdf:value"u8);
        xml.End("dcterms:URI"u8);
        xml.End("dc:identifier"u8);
    }

    /// <summary>Zotero's field "Extra": a line each for what has no field of its own in older versions.</summary>
    private static void WriteExtra(BibliographicRecord record, ref XmlOutput xml)
    {
        if (record is { Pmid: null, Pmcid: null })
            return;
        xml.Start("dc:description"u8);
        if (WithoutVersion.Of(record.Pmid) is { } pmid)
        {
            xml.Literal("PMID: "u8);
            xml.Value(pmid);
        }
        if (WithoutVersion.Of(record.Pmcid) is { } pmcid)
        {
            xml.Literal(record.Pmid is null ? "PMCID: "u8 : "\nPMCID: "u8);
            xml.Value(pmcid);
        }
        xml.End("dc:description"u8);
    }
}
