using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Xml;

/// <summary>Simple Dublin Core as OAI-PMH carries it: each <c>oai_dc:dc</c> can be cut out and stand alone.</summary>
internal sealed class OaiDcSerializer() : XmlRecordSerializer("oai-dc", "Dublin Core XML (oai_dc): repositories, harvesters", "application/xml", ".oai-dc.xml")
{
    private const string SourceNote = "it is written behind the journal only";

    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation
        .WithAddresses(IsIdentifier)
        .WithAbstractLanguage()
        .With(
            Value.ArticleType, Value.ShortTitle, Value.AlternativeTitles, Value.OtherContributors, Value.Genres, Value.Places, Value.Eras,
            Value.FurtherLanguages, Value.Issn, Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.LicenseText, Value.Series,
            Value.FurtherSeries,
            Value.Contents, Value.Notes, Value.PhysicalDescriptions, Value.OtherIdentifiers, Value.Pmcid)
        .WithApproximation(Value.GroupAuthors, "nothing says that it is a group")
        .WithApproximation(Value.Editors, "without the role")
        .WithApproximation(Value.Translators, "without the role")
        .Without(Value.ShortTitle, "the title is written instead", static record => record.Title is not null)
        .Without(Value.Volume, SourceNote, HasNoSource)
        .Without(Value.Issue, SourceNote, HasNoSource)
        .Without(Value.Pages, SourceNote, HasNoSource);

    protected override ReadOnlySpan<byte> Head => "<records>"u8;

    protected override ReadOnlySpan<byte> Tail => "</records>"u8;

    protected override void Write(BibliographicRecord record, WorkType type, ref XmlOutput xml)
    {
        xml.Start("oai_dc:dc"u8);
        xml.Attribute("xmlns:oai_dc"u8, "http://www.openarchives.org/OAI/2.0/oai_dc/"u8);
        xml.Attribute("xmlns:dc"u8, "http://purl.org/dc/elements/1.1/"u8);
        xml.Attribute("xmlns:xsi"u8, "http://www.w3.org/2001/XMLSchema-instance"u8);
        xml.Attribute("xsi:schemaLocation"u8, "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"u8);
        xml.Element("dc:title"u8, MarkedText.Parse(record.Title ?? record.ShortTitle).PlainText);
        foreach (var alternative in record.AlternativeTitles)
            xml.Element("dc:title"u8, MarkedText.Parse(alternative).PlainText);
        foreach (ref readonly var author in record.Authors.AsSpan())
            InvertedName.Write("dc:creator"u8, author, default, ref xml);
        xml.Elements("dc:subject"u8, record.Subjects);
        xml.ElementIn(record.AbstractLanguage, "dc:description"u8, record.Abstract);
        xml.Elements("dc:description"u8, record.Contents);
        xml.Elements("dc:description"u8, record.Notes);
        xml.Element("dc:publisher"u8, record.Publisher);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
            InvertedName.Write("dc:contributor"u8, contributor.Name, default, ref xml);
        xml.Element("dc:date"u8, record.Date);
        xml.Element("dc:type"u8, ThesisKinds.NameOf(record, type) is null ? TypeName(type) : ThesisName(record));
        xml.Element("dc:type"u8, record.ArticleType);
        xml.Elements("dc:type"u8, record.Genres);
        xml.Elements("dc:format"u8, record.PhysicalDescriptions);
        WriteIdentifiers(record, ref xml);
        WriteSource(record, ref xml);
        foreach (ref readonly var language in record.Languages.AsSpan())
            xml.Element("dc:language"u8, language.Code ?? language.Name);
        xml.Elements("dc:relation"u8, record.Series);
        xml.Elements("dc:coverage"u8, record.Places);
        xml.Elements("dc:coverage"u8, record.Eras);
        xml.Element("dc:rights"u8, record.License?.Url);
        xml.Element("dc:rights"u8, record.License?.Text);
        xml.Element("dc:rights"u8, record.Copyright);
        xml.End("oai_dc:dc"u8);
    }

    private static string ThesisName(BibliographicRecord record)
    {
        var kind = ThesisKinds.Of(record);
        return kind == ThesisKind.Bachelor ? "info:eu-repo/semantics/bachelorThesis"
            : kind == ThesisKind.Master ? "info:eu-repo/semantics/masterThesis"
            : "info:eu-repo/semantics/doctoralThesis";
    }

    private static string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "info:eu-repo/semantics/article",
        WorkType.Book => "info:eu-repo/semantics/book",
        WorkType.Chapter => "info:eu-repo/semantics/bookPart",
        WorkType.ConferencePaper => "info:eu-repo/semantics/conferenceObject",
        WorkType.Proceedings => "info:eu-repo/semantics/conferenceProceedings",
        WorkType.Thesis => "Thesis",
        WorkType.Report => "info:eu-repo/semantics/report",
        WorkType.Newspaper => "info:eu-repo/semantics/contributionToPeriodical",
        WorkType.Patent => "info:eu-repo/semantics/patent",
        WorkType.Dataset => "Dataset",
        WorkType.Software => "Software",
        WorkType.Video => "MovingImage",
        WorkType.Audio => "Sound",
        WorkType.Image or WorkType.Map => "StillImage",
        WorkType.WebSite => "InteractiveResource",
        _ => "Text",
    };

    /// <summary>Identifiers that say themselves what they are: addresses and URNs. The record's own comes last.</summary>
    private static void WriteIdentifiers(BibliographicRecord record, ref XmlOutput xml)
    {
        xml.Element("dc:identifier"u8, record.Doi?.ToString("U"));
        xml.Element("dc:identifier"u8, record.Pmid?.ToString("U"));
        xml.Element("dc:identifier"u8, record.Pmcid?.ToString("U"));
        foreach (var isbn in record.Isbns)
            WriteNumber("dc:identifier"u8, "urn:ISBN:"u8, isbn, ref xml);
        foreach (ref readonly var identifier in record.OtherIdentifiers)
            xml.Element("dc:identifier"u8, AsUri(identifier));
        foreach (var url in record.Urls)
        {
            if (!IsIdentifier(record, url))
                continue;
            xml.Start("dc:identifier"u8);
            xml.Address(url);
            xml.End("dc:identifier"u8);
        }
        xml.Element("dc:identifier"u8, record.Id);
    }

    /// <summary>The identifier in the registry of <c>info</c> URIs; one of another kind with its kind before it.</summary>
    private static string? AsUri(in OtherIdentifier identifier) => identifier switch
    {
        _ when SingleLine.IsBlank(identifier.Value) => null,
        { Type: OtherIdentifier.Lccn } => $"info:lccn/{identifier.Value}",
        { Type: OtherIdentifier.Oclc } => $"info:oclcnum/{identifier.Value}",
        { Type: OtherIdentifier.Handle } => $"info:hdl/{identifier.Value}",
        { Type: OtherIdentifier.Urn or OtherIdentifier.Ark }
            when identifier.Value.StartsWith(identifier.Type, StringComparison.OrdinalIgnoreCase) =>
            identifier.Value,
        _ => identifier.ToString(),
    };

    /// <summary>Whether an address is written: no identifier stands for it.</summary>
    private static bool IsIdentifier(BibliographicRecord record, string url) =>
        WebAddresses.IsOwn(url) && !(record.Pmcid is { } pmcid && url.Contains(pmcid.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool HasNoSource(BibliographicRecord record) => SingleLine.IsBlank(record.Journal);

    /// <summary>Where the work appeared, as a citation: <c>J Test Eval 12(3), 123-130 (2020)</c>; then the serial numbers.</summary>
    private static void WriteSource(BibliographicRecord record, ref XmlOutput xml)
    {
        if (!SingleLine.IsBlank(record.Journal))
        {
            xml.Start("dc:source"u8);
            xml.Text(record.Journal);
            WritePart(" "u8, record.Volume, default, ref xml);
            WritePart("("u8, record.Issue, ")"u8, ref xml);
            WritePart(", "u8, record.Pages, default, ref xml);
            if (record.Date is { } date)
            {
                xml.Literal(" ("u8);
                xml.Value(date.Year, "0000");
                xml.Literal(")"u8);
            }
            xml.End("dc:source"u8);
        }
        foreach (var issn in record.Issns)
            WriteNumber("dc:source"u8, "ISSN "u8, issn, ref xml);
    }

    private static void WritePart(ReadOnlySpan<byte> before, string? part, ReadOnlySpan<byte> after, ref XmlOutput xml)
    {
        if (SingleLine.IsBlank(part))
            return;
        xml.Literal(before);
        xml.Text(part);
        xml.Literal(after);
    }

    private static void WriteNumber<T>(ReadOnlySpan<byte> element, ReadOnlySpan<byte> scheme, T number, ref XmlOutput xml)
        where T : struct, IUtf8SpanFormattable
    {
        xml.Start(element);
        xml.Literal(scheme);
        xml.Value(number);
        xml.End(element);
    }
}
