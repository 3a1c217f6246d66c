using Bibliographic.Records.Input.Containers;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Input.SolrJson;
using Bibliographic.Records.Recovery.MarcFiles;
using Bibliographic.Records.Recovery.Pages;

namespace Bibliographic.Records;

/// <summary>
/// The kinds of input that a reader recognizes: containers, and parsers of what they hold. The built-in ones, and those a program adds.
/// </summary>
/// <remarks>
/// What was added last is asked first, so it may take over what a built-in kind would read. Immutable: <see cref="With(RecordContainer)"/>
/// and <see cref="With(RecordParser)"/> return a new set. Safe for use by any number of threads.
/// </remarks>
/// <example><code>
/// var inputs = RecordInputs.Default.With(new MyContainer()).With(new MyKindOfRecord());
/// foreach (var record in RecordDump.ReadFile("dump.my", new() { Inputs = inputs })) …
/// </code></example>
public sealed class RecordInputs
{
    private RecordInputs(ValueList<RecordContainer> containers, ValueList<RecordParser> parsers) =>
        (Containers, Parsers) = (containers, parsers);

    /// <summary>
    /// The built-in kinds: gzip, UTF-16, WARC (and WET), index fields in JSON and JSON Lines as containers; the library's own JSON,
    /// MARC-in-JSON, ISO 2709, MARCXML, and catalogue pages as records.
    /// </summary>
    public static RecordInputs Default { get; } =
        new(
            [new GzipContainer(), new Utf16Container(), new WarcContainer(), new SolrJsonContainer(), new JsonLinesContainer()],
            [new NativeJsonParser(), new MarcJsonParser(), new Iso2709Parser(), new MarcXmlParser(), new CataloguePageParser()]);

    /// <summary>The containers, in the order in which they are asked.</summary>
    public ValueList<RecordContainer> Containers { get; }

    /// <summary>The record parsers, in the order in which they are asked.</summary>
    public ValueList<RecordParser> Parsers { get; }

    /// <summary>A set with one more container, which is asked before the others; it replaces one of the same name.</summary>
    /// <param name="container">The container.</param>
    public RecordInputs With(RecordContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return new([container, .. Containers.Where(other => !IsSame(other.Name, container.Name))], Parsers);
    }

    /// <summary>A set with one more record parser, which is asked before the others; it replaces one of the same name.</summary>
    /// <param name="parser">The parser.</param>
    public RecordInputs With(RecordParser parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new(Containers, [parser, .. Parsers.Where(other => !IsSame(other.Name, parser.Name))]);
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
