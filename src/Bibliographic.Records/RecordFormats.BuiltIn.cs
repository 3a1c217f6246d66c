using Bibliographic.Records.Serialization.Json;
using Bibliographic.Records.Serialization.Tagged;

namespace Bibliographic.Records;

public sealed partial class RecordFormats
{
    /// <summary>The library's own JSON, an array of records: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer Json { get; } = new NativeJsonSerializer();

    /// <summary>The library's own JSON, one record a line: complete, read back by <see cref="RecordJson"/>.</summary>
    public static RecordSerializer NdJson { get; } = new NdJsonSerializer();

    /// <summary>CSL-JSON, for citation processors: citeproc, pandoc, Zotero.</summary>
    public static RecordSerializer CslJson { get; } = new CslJsonSerializer();

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

    /// <summary>The built-in formats.</summary>
    public static RecordFormats Default { get; } = new(
    [
        Json,
        NdJson,
        CslJson,
        BibTeX,
        BibLaTeX,
        Ris,
        EndNote,
        RefWorks,
        Medline,
    ]);
}
