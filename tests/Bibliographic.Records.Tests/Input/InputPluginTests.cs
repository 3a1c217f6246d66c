using System.Text;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.SamplePlugin;

namespace Bibliographic.Records.Tests.Input;

/// <summary>The conformance kit on an invented container and an invented kind of record.</summary>
public static class InputPluginTests
{
    private const string Cards = """
        CARD
        Author: Meer, Anneke
        Title: A slow walk to the library
        .
        CARD
        Title: É and other letters
        .
        nothing that belongs to a card
        CARD
        Author: Ōtsuka, Ren
        Title: The last card
        .

        """;

    private static readonly string Box = $"%CARDBOX\n%%% https://catalogue.example/1\n{Cards}%%% https://catalogue.example/2\nno card at all\n%%% https://catalogue.example/3\n{Cards}";

    public sealed class CardParserTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Cards);

        protected override int SampleCount => 3;

        protected override RecordParser Create() => new CardParser();
    }

    public sealed class CardBoxContainerTests : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Box);

        protected override int SampleCount => 6;

        protected override RecordParser Parser => new CardParser();

        protected override RecordContainer Create() => new CardBoxContainer();
    }

    /// <summary>The built-in kinds are held to the same.</summary>
    public sealed class NativeJsonTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample =>
            Encoding.UTF8.GetBytes(RecordFormats.NdJson.Serialize(RecordDump.ReadFile(Repository.PathOf("catalogue.txt"))));

        protected override int SampleCount => 5;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "json");
    }

    public sealed class IndexPageTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("catalogue.txt");

        protected override int SampleCount => 5;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "pages");
    }

    public sealed class MarcViewTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("marc/koha.txt");

        protected override int SampleCount => 3;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "pages");
    }

    public sealed class Iso2709Tests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("marc/records.mrc");

        protected override int SampleCount => 3;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "iso2709");
    }

    public sealed class MarcXmlTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("marc/records.xml");

        protected override int SampleCount => 3;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "marcxml");
    }

    public sealed class MarcJsonTests : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("marc/records.jsonl");

        protected override int SampleCount => 3;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "marc-json");
    }

    public sealed class JsonLinesTests : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("catalogue.jsonl");

        protected override int SampleCount => 5;

        protected override RecordContainer Create() => RecordInputs.Default.Containers.Single(container => container.Name == "json-lines");
    }

    public sealed class GzipTests : RecordContainerTests
    {
        protected override ReadOnlyMemory<byte> Sample => Repository.Bytes("catalogue.txt.gz");

        protected override int SampleCount => 5;

        protected override RecordContainer Create() => RecordInputs.Default.Containers.Single(container => container.Name == "gzip");
    }

    public class Registry
    {
        [Fact]
        public void What_was_added_last_is_asked_first_and_replaces_its_namesake()
        {
            var parser = new CardParser();
            var inputs = RecordInputs.Default.With(new CardParser()).With(new CardBoxContainer()).With(parser);
            Assert.Same(parser, inputs.Parsers[0]);
            Assert.Equal(["card", "json", "marc-json", "iso2709", "marcxml", "pmc-ids", "pages"], inputs.Parsers.Select(other => other.Name));
            Assert.Equal(["card-box", "gzip", "utf-16", "warc", "solr-json", "json-array", "json-lines"], inputs.Containers.Select(other => other.Name));
            Assert.Equal(["gzip", "utf-16", "warc", "solr-json", "json-array", "json-lines"], RecordInputs.Default.Containers.Select(other => other.Name));
        }

        [Fact]
        public void A_fault_of_a_parser_costs_one_record()
        {
            var diagnostics = new List<Diagnostic>();
            var options =
                new RecordReaderOptions { Inputs = RecordInputs.Default.With(new FaultyParser()), OnDiagnostic = diagnostics.Add,
                    SourceName = "cards.txt" };
            foreach (var threads in (int[])[1, 3])
            {
                diagnostics.Clear();
                var records = RecordDump.ReadText(Cards, options with { MaxDegreeOfParallelism = threads }).ToList();
                Assert.Equal(["A slow walk to the library", "The last card"], records.Select(record => record.Title));
                var fault = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ParserFailed);
                Assert.Equal("cards.txt:5: BR0111 reading failed, and the record was left out: NotSupportedException: no É", fault.ToString());
            }
        }

        private sealed class FaultyParser : RecordParser
        {
            private readonly CardParser _cards = new();

            public override string Name => "faulty";

            public override Recognition Recognize(InputHead head) => _cards.Recognize(head);

            public override RecordScanner CreateScanner(RecordReaderOptions options) => new Scanner(_cards.CreateScanner(options));

            private sealed class Scanner(RecordScanner cards) : RecordScanner
            {
                public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context) =>
                    cards.Scan(window, isFinal, context);

                public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context) =>
                    text.IndexOf("É"u8) >= 0 ? throw new NotSupportedException("no É") : cards.Parse(text, context);
            }
        }
    }
}
