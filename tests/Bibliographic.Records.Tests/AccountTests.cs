using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Tests;

/// <summary>Every byte of a page ends in a record, in its extra fields, in the text above its table, or in a diagnostic.</summary>
public class AccountTests
{
    public static TheoryData<string> Files =>
        [.. Repository.Samples.Select(name => name + ".txt"), "catalogue.txt",
            .. Directory.GetFiles(Repository.PathOf("dialects")).Select(path => "dialects/" + Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_of_every_page_is_accounted_for(string file) => Account(Repository.Bytes(file));

    [SharedFact]
    [Trait("Speed", "Slow")]
    public void Every_word_of_real_pages_is_accounted_for()
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Repository.Shared, "corpus", "sample.base.txt.gz")), CompressionMode.Decompress);
        var plain = new MemoryStream();
        packed.CopyTo(plain);
        Account(plain.ToArray());
    }

    [Fact]
    public void Text_around_the_table_is_kept_on_request()
    {
        const string page = "A heading\nid | x |\ntitle | T |\nurl | http://a.example/ |\nPowered by an example\n";
        var fields = RecordDump.ReadText(page, new() { KeepText = true }).Single().ExtraFields;
        Assert.Equal([("preamble", "A heading"), ("footer", "Powered by an example")], fields.Select(field => (field.Name, field.Values[0])));
        Assert.Empty(RecordDump.ReadText(page).Single().ExtraFields);
    }

    [Fact]
    public void A_line_of_JSON_Lines_without_a_table_is_reported()
    {
        const string page = "{\"text\": \"id | x |\\ntitle | T |\\nurl | http://a.example/ |\"}\n";
        Assert.Equal([DiagnosticCode.TextPassedOver], Diagnostics(page + "{\"text\": \"No table\"}\n" + page).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Rows_that_are_no_record_are_reported()
    {
        var codes = new List<DiagnosticCode>();
        Assert.Empty(RecordDump.ReadText("a_str | b |\nc_str | d |\ne_str | f |\n", new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }));
        Assert.Equal([DiagnosticCode.RowsPassedOver, DiagnosticCode.NoRecords], codes);
    }

    [Fact]
    public void Text_far_from_any_page_is_reported()
    {
        var page = "id | x |\ntitle | T |\nurl | http://a.example/ |\n";
        var prose = string.Concat(Enumerable.Repeat("It is a line of prose, and no row.\n", 20_000));
        var (code, message) = Assert.Single(Diagnostics(prose + page));
        Assert.Equal(DiagnosticCode.TextPassedOver, code);
        Assert.InRange(int.Parse(message.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), prose.Length - 200_000,
            prose.Length);
    }

    private static List<(DiagnosticCode Code, string Message)> Diagnostics(string text)
    {
        var diagnostics = new List<(DiagnosticCode, string)>();
        Assert.NotEmpty(
            RecordDump.ReadText(text, new() { OnDiagnostic = diagnostic => diagnostics.Add((diagnostic.Code, diagnostic.Message)) })
                .ToList());
        return diagnostics;
    }

    private static void Account(byte[] dump)
    {
        var pages = new List<(long Start, BibliographicRecord Record)>();
        var diagnostics = new List<Diagnostic>();
        using (var reader = new RecordReader(new MemoryStream(dump), new() { KeepText = true, OnDiagnostic = diagnostics.Add }))
        {
            while (reader.Read())
                pages.Add((reader.Position.ByteOffset, reader.Current));
        }
        Assert.Equal(0, pages[0].Start);
        var missing = new List<string>();
        long accounted = 0;
        for (var i = 0; i < pages.Count; i++)
        {
            var end = i + 1 < pages.Count ? pages[i + 1].Start : dump.Length;
            var page = dump.AsSpan((int)pages[i].Start..(int)end);
            accounted += AccountPage(page, new(pages[i].Record), missing);
        }
        // The catalogue makes work keys from other fields, for some scripts by dictionaries: such a key is not in the record, but what it
        // was made of is.
        var keys = missing.RemoveAll(word => word.Contains(": work_keys_str_mv: ", StringComparison.Ordinal));
        Assert.InRange(keys, 0, pages.Count / 5);
        Assert.True(missing.Count == 0, $"{missing.Count} words are nowhere:\n{string.Join('\n', missing.Take(40))}");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code is DiagnosticCode.TextPassedOver or DiagnosticCode.RowsPassedOver);
        Assert.Equal(dump.Length, accounted);
    }

    /// <summary>Looks up each line of a page in its record.</summary>
    /// <returns>The bytes that were looked at: lines that are only drawing, text above the table, and rows.</returns>
    private static long AccountPage(ReadOnlySpan<byte> page, RecordWords record, List<string> missing)
    {
        var tokens = new DumpTokenizer(page, isFinalBlock: true);
        var field = "";
        while (tokens.Read())
        {
            if (tokens.Kind == DumpTokenKind.Row)
            {
                field = Encoding.UTF8.GetString(tokens.Name).Replace("\\", "", StringComparison.Ordinal);
                if (!FieldNames.IsName(tokens.Name, out _) && !record.HasField(field))
                    missing.Add($"{record.Id}: the field {field}");
            }
            else if (tokens.Kind == DumpTokenKind.Separator)
            {
                continue;
            }
            var value = Encoding.UTF8.GetString(tokens.Value);
            if (tokens.Kind == DumpTokenKind.Text)   // a page that an extractor wrote on one line
                value = string.Join(' ', value.Split(' ').Where(word => !FieldNames.IsName(Encoding.UTF8.GetBytes(word), out _)));
            foreach (var word in RecordWords.Of(value))
            {
                if (!record.Has(word))
                    missing.Add($"{record.Id}: {(tokens.Kind == DumpTokenKind.Text ? "text" : field)}: {word}");
            }
        }
        return tokens.BytesConsumed;
    }

    /// <summary>All that a record says, as words: runs of letters and digits.</summary>
    private sealed class RecordWords
    {
        private static readonly HashSet<string> Structure = ["Text", "AT", "UT"];   // what stands between the parts of 'spelling' and of work keys

        private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _fields;
        private readonly string _all;
        private readonly string _folded;

        public RecordWords(BibliographicRecord record)
        {
            Id = record.Id;
            _fields = [.. record.ExtraFields.Select(field => field.Name)];
            var texts = new List<string>();
            Collect(JsonDocument.Parse(RecordFormats.Json.Serialize(record)).RootElement, texts);
            _words.UnionWith(texts.SelectMany(Of));
            _all = string.Concat(texts.SelectMany(Of));
            _folded = Fold(string.Concat(texts));
        }

        public string? Id { get; }

        public static IEnumerable<string> Of(string text)
        {
            var word = new StringBuilder();
            foreach (var rune in text.Replace("\\", "", StringComparison.Ordinal).Normalize().EnumerateRunes().Append(new Rune(' ')))
            {
                if (Rune.IsLetterOrDigit(rune))
                    word.Append(rune);
                else if (word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }
            }
        }

        public bool HasField(string name) => _fields.Contains(name);

        /// <summary>
        /// Whether the record has a word, or words that the page glued together, or the letters from which a catalogue folds a key.
        /// </summary>
        public bool Has(string word) =>
            _all.Contains(word, StringComparison.OrdinalIgnoreCase) || IsWordOrKey(word)
                || Enumerable.Range(1, word.Length - 1).Any(at => IsWordOrKey(word[..at]) && IsWordOrKey(word[at..]));

        private bool IsWordOrKey(string word) =>
            _words.Contains(word) || Structure.Contains(word)
                || Fold(word) is { Length: > 6 } key && _folded.Contains(key, StringComparison.Ordinal);

        private static void Collect(JsonElement json, List<string> texts)
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in json.EnumerateObject())
                        Collect(member.Value, texts);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in json.EnumerateArray())
                        Collect(item, texts);
                    break;
                case JsonValueKind.String:
                    texts.Add(json.GetString()!);
                    break;
                case JsonValueKind.Number:
                    texts.Add(json.GetRawText());
                    break;
            }
        }

        private static string Fold(string text)
        {
            var folded = new StringBuilder();
            ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
            while (!rest.IsEmpty)
            {
                var length = KeyFolding.Fold(rest, out var key, out _);
                folded.Append(Encoding.ASCII.GetString(key));
                rest = rest[length..];
            }
            return folded.ToString();
        }
    }
}
