namespace Bibliographic.Records.Tests.Output;

/// <summary>Loss reports against what programs read, as <c>tests/judges/check_works.py</c> found it in works of all kinds.</summary>
public class LossOfReadersTests
{
    private static readonly string Judges = Path.Combine(Repository.Root, "tests", "judges");

    private static readonly BibliographicRecord[] Works = [.. RecordDump.ReadFile(Path.Combine(Judges, "works.ndjson"))];

    /// <summary>
    /// Reader, format, value and the records in which the reader does not get it; a record after "!" is one in which it reads something
    /// else.
    /// </summary>
    private static readonly string[][] NotRead = [.. File.ReadLines(Path.Combine(Judges, "works.tsv")).Select(line => line.Split('\t'))];

    /// <summary>Those that are for reference managers; of MARC, MODS, MEDLINE and PubMed XML other programs get every field.</summary>
    public static TheoryData<string> Formats => ["bibtex", "biblatex", "csl-json", "ris", "endnote", "refworks", "endnote-xml", "zotero-rdf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_no_reader_gets_is_not_called_written(string format)
    {
        var ofFormat = NotRead.Where(line => line[1] == format).ToArray();
        var readers = ofFormat.Select(line => line[0]).Distinct().ToArray();
        List<string> untrue = [];
        foreach (var work in Works)
        {
            foreach (var loss in RecordFormats.Default[format].ReportLoss(work).Where(loss => loss.Support == ValueSupport.Full))
            {
                // The translators that npm has are older than Zotero's reading of programmers in its own RDF.
                if ((format, loss.Value, work.Id) == ("zotero-rdf", RecordValue.Authors, "software"))
                    continue;
                if (readers.All(
                    reader => ofFormat.Any(line => line[0] == reader && line[2] == loss.Value.ToString() && IsNotRead(line[3], work.Id!))))
                    untrue.Add($"{loss.Value} of {work.Id}");
            }
        }
        Assert.True(untrue.Count == 0, $"{format}: called written, but not read by {string.Join(", ", readers)}:\n{string.Join('\n', untrue)}");
    }

    private static bool IsNotRead(string records, string id) => records.Split(' ').Any(record => record.TrimStart('!') == id);
}
