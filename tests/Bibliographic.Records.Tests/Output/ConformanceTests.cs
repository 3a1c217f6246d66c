using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The conformance kit over every built-in format: one that joins the registry is tested from that day.</summary>
public class ConformanceTests
{
    private static readonly MethodInfo[] Checks =
        [.. typeof(RecordSerializerTests).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)];

    private static readonly string[] SlowChecks =
    [
        nameof(RecordSerializerTests.Huge_values_are_written),
        nameof(RecordSerializerTests.Many_authors_are_written),
        nameof(RecordSerializerTests.Output_does_not_depend_on_the_memory_of_the_buffer),
        nameof(RecordSerializerTests.Several_threads_may_write_at_once),
    ];

    /// <summary>Every check for every format; theories with each of their rows.</summary>
    public static TheoryData<string, string, int?> Cases => CasesOf(Checks.Where(check => !SlowChecks.Contains(check.Name)));

    /// <summary>The checks that take long.</summary>
    public static TheoryData<string, string, int?> SlowCases => CasesOf(Checks.Where(check => SlowChecks.Contains(check.Name)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Built_in_formats_conform(string format, string check, int? argument)
    {
        var method = Checks.Single(method => method.Name == check);
        var tests = new BuiltIn(RecordFormats.Default[format]);
        var result = method.Invoke(tests, BindingFlags.DoNotWrapExceptions, null, argument is null ? [] : [argument], null);
        await (result as Task ?? Task.CompletedTask);
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(SlowCases))]
    public Task Built_in_formats_conform_with_large_values_and_odd_buffers(string format, string check, int? argument) =>
        Built_in_formats_conform(format, check, argument);

    private static TheoryData<string, string, int?> CasesOf(IEnumerable<MethodInfo> checks)
    {
        var cases = new TheoryData<string, string, int?>();
        foreach (var format in RecordFormats.Default)
        {
            foreach (var check in checks)
            {
                var rows = check.GetCustomAttributes<InlineDataAttribute>().Select(row => (int?)row.GetData(check).Single()[0]);
                foreach (var row in rows.DefaultIfEmpty(null))
                    cases.Add(format.Name, check.Name, row);
            }
        }
        return cases;
    }

    private sealed class BuiltIn(RecordSerializer format) : RecordSerializerTests
    {
        protected override RecordSerializer Create() => format;

        /// <summary>A dump holds values as they are, control characters included.</summary>
        protected override bool IsText => format.IsText && format.Name != "dump";

        /// <summary>Reads the output as simply as a reader of the format may.</summary>
        protected override int? CountRecords(ReadOnlyMemory<byte> output) => format.Name switch
        {
            "marc" => output.Span.Count((byte)0x1D),
            "ndjson" => Text(output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Count(line => JsonDocument.Parse(line).RootElement.ValueKind == JsonValueKind.Object),
            "json" or "csl-json" or "solr-json" => JsonDocument.Parse(output).RootElement.GetArrayLength(),
            "ris" => Lines(output, "TY  - "),
            "endnote" => Lines(output, "%0 "),
            "refworks" => Lines(output, "RT "),
            "bibtex" or "biblatex" => Lines(output, "@"),
            _ when format.MediaType.Contains("xml", StringComparison.Ordinal) => CountElements(output),
            _ => null,
        };

        private static string Text(ReadOnlyMemory<byte> output) => Encoding.UTF8.GetString(output.Span);

        /// <summary>Lines that start a record, as readers divide lines: also at U+0085, U+2028 and U+2029.</summary>
        private static int Lines(ReadOnlyMemory<byte> output, string start) =>
            Regex.Split(Text(output), "\r\n|[\n\r\u0085\u2028\u2029]").Count(line => line.StartsWith(start, StringComparison.Ordinal));

        /// <summary>The elements of which an article and a book give one each, below the root.</summary>
        private int? CountElements(ReadOnlyMemory<byte> output)
        {
            var root = XDocument.Parse(Text(output)).Root!;
            return format.Name is "mods" or "marcxml" or "pubmed-xml" ? root.Elements().Count() : null;
        }
    }
}
