using Bibliographic.Records.Output.Coins;
using Bibliographic.Records.Output.Dump;
using Bibliographic.Records.Output.Hayagriva;
using Bibliographic.Records.Output.Json;
using Bibliographic.Records.Output.Marc;
using Bibliographic.Records.Output.Tagged;
using Bibliographic.Records.Output.Wikidata;
using Bibliographic.Records.Output.Xml;

namespace Bibliographic.Records;

public sealed partial class RecordFormats
{
    /// <summary>The library's own JSON, an array of records: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer Json { get; } = new NativeJsonSerializer();

    /// <summary>The library's own JSON, one record a line: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer NdJson { get; } = new NdJsonSerializer();

    /// <summary>CSL-JSON, for citation processors: citeproc, pandoc, Zotero.</summary>
    public static RecordSerializer CslJson { get; } = new CslJsonSerializer();

    /// <summary>schema.org as JSON-LD, for web pages and search engines.</summary>
    public static RecordSerializer SchemaOrg { get; } = new SchemaOrgSerializer();

    /// <summary>Documents for a Solr index with the schema of VuFind; read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer SolrJson { get; } = new SolrJsonSerializer();

    /// <summary>BibTeX, with the default options; others: <c>new BibTeXSerializer(new() { … })</c>.</summary>
    public static RecordSerializer BibTeX { get; } = new BibTeXSerializer();

    /// <summary>BibLaTeX, with the default options.</summary>
    public static RecordSerializer BibLaTeX { get; } = new BibTeXSerializer(new() { Dialect = BibTeXDialect.BibLaTeX });

    /// <summary>RIS, which nearly every reference manager reads.</summary>
    public static RecordSerializer Ris { get; } = new RisSerializer();

    /// <summary>EndNote's tagged import format (<c>.enw</c>).</summary>
    public static RecordSerializer EndNote { get; } = new EndNoteSerializer();

    /// <summary>RefWorks' tagged format.</summary>
    public static RecordSerializer RefWorks { get; } = new RefWorksSerializer();

    /// <summary>The format in which PubMed hands out citations (<c>.nbib</c>).</summary>
    public static RecordSerializer Medline { get; } = new MedlineSerializer();

    /// <summary>MODS, the descriptive metadata of the Library of Congress.</summary>
    public static RecordSerializer Mods { get; } = new ModsSerializer();

    /// <summary>Dublin Core in XML, as OAI-PMH carries it.</summary>
    public static RecordSerializer OaiDc { get; } = new OaiDcSerializer();

    /// <summary>MARC 21 in XML.</summary>
    public static RecordSerializer MarcXml { get; } = new MarcXmlSerializer();

    /// <summary>MARC 21 in ISO 2709, the binary form that library systems exchange.</summary>
    public static RecordSerializer Marc { get; } = new MarcSerializer();

    /// <summary>JATS, the front matter of articles.</summary>
    public static RecordSerializer Jats { get; } = new JatsSerializer();

    /// <summary>The XML in which PubMed hands out citations.</summary>
    public static RecordSerializer PubMedXml { get; } = new PubMedXmlSerializer();

    /// <summary>EndNote's XML.</summary>
    public static RecordSerializer EndNoteXml { get; } = new EndNoteXmlSerializer();

    /// <summary>The RDF that Zotero exports and imports.</summary>
    public static RecordSerializer ZoteroRdf { get; } = new ZoteroRdfSerializer();

    /// <summary>TEI P5, a list of <c>biblStruct</c>.</summary>
    public static RecordSerializer Tei { get; } = new TeiSerializer();

    /// <summary>Pages of a catalogue as text, as dumps have them; read back by <see cref="RecordDump"/>.</summary>
    public static RecordSerializer Dump { get; } = new DumpSerializer();

    /// <summary>
    /// CSV, a table for spreadsheets and databases, with the default options; others: <c>new CsvSerializer(new() { … })</c>.
    /// </summary>
    public static RecordSerializer Csv { get; } = new CsvSerializer();

    /// <summary>Tab-separated values, with the default options.</summary>
    public static RecordSerializer Tsv { get; } = new CsvSerializer(new() { Dialect = CsvDialect.Tsv });

    /// <summary>COinS, invisible elements for web pages in which reference managers find the works.</summary>
    public static RecordSerializer Coins { get; } = new CoinsSerializer();

    /// <summary>Hayagriva's YAML, for Typst.</summary>
    public static RecordSerializer Hayagriva { get; } = new HayagrivaSerializer();

    /// <summary>QuickStatements, which create items of Wikidata.</summary>
    public static RecordSerializer QuickStatements { get; } = new QuickStatementsSerializer();

    /// <summary>Formatted citations as plain text, with the default options; others: <c>new CitationSerializer(new() { … })</c>.</summary>
    public static RecordSerializer Citation { get; } = new CitationSerializer();

    /// <summary>Formatted citations in Markdown, with the default options.</summary>
    public static RecordSerializer Markdown { get; } = new CitationSerializer(new() { Markdown = true });

    /// <summary>The built-in formats.</summary>
    public static RecordFormats Default { get; } = new(
    [
        Json,
        NdJson,
        CslJson,
        SchemaOrg,
        SolrJson,
        BibTeX,
        BibLaTeX,
        Ris,
        EndNote,
        RefWorks,
        Medline,
        Mods,
        MarcXml,
        Marc,
        OaiDc,
        Jats,
        PubMedXml,
        EndNoteXml,
        ZoteroRdf,
        Tei,
        Dump,
        Csv,
        Tsv,
        Coins,
        Hayagriva,
        QuickStatements,
        Citation,
        Markdown,
    ]);
}
