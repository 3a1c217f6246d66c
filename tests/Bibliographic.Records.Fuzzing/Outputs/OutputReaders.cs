namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>The strict reader of each format.</summary>
internal static class OutputReaders
{
    /// <summary>The mark of a record.</summary>
    public const string Record = "(record)";

    /// <summary>The reader of a format: by its name or, where its records show in the XML or JSON itself, by its media type.</summary>
    /// <exception cref="NotSupportedException">Nobody can say what forging means in the format.</exception>
    public static OutputReader For(RecordSerializer format)
    {
        if (ByName(format.Name) is { } reader)
            return reader;
        return format.MediaType.Contains("xml", StringComparison.Ordinal) ? XmlOutput.Reader("*")
            : format.MediaType.Contains("json", StringComparison.Ordinal) ? JsonOutput.Read
            : throw new NotSupportedException($"No strict reader is known for '{format.Name}'. Name one here, so that its output is tested against forging.");
    }

    private static OutputReader? ByName(string name) => name switch
    {
        "ndjson" => JsonOutput.ReadLines,
        "ris" => new TaggedOutput(@"^(?<tag>[A-Z][A-Z0-9])  - ", "TY", "\r\n").Read,
        "endnote" => new TaggedOutput("^%(?<tag>[0-9A-Z@!?>*]) ", "0", "\n").Read,
        "refworks" => new TaggedOutput("^(?<tag>[A-Z][A-Z0-9]) ", "RT", "\r\n").Read,
        "medline" => new TaggedOutput("^(?<tag>[A-Z]{2,4}) *- ", firstTag: null, "\n").Read,
        "bibtex" or "biblatex" => BibTeXOutput.Read,
        "marc" => MarcOutput.Read,
        "csv" => CsvOutput.Read,
        "tsv" => CsvOutput.ReadTsv,
        "hayagriva" => YamlOutput.Read,
        "coins" => CoinsOutput.Read,
        "quickstatements" => QuickStatementsOutput.Read,
        "citation" => CitationOutput.Read,
        "markdown" => CitationOutput.ReadMarkdown,
        "dump" => DumpOutput.Read,
        "tei" => XmlOutput.Reader("biblStruct"),
        "zotero-rdf" => XmlOutput.Reader("Article Book Document BookSection Thesis Journal"),
        "endnote-xml" => XmlOutput.Reader("record"),
        _ => null,
    };
}
