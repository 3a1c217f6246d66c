using Bibliographic.Records.Input.Containers;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Input.SolrJson;
using Bibliographic.Records.Recovery.MarcFiles;
using Bibliographic.Records.Recovery.Pages;
using Bibliographic.Records.Recovery.PmcIds;

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
    private RecordInputs(ValueList<RecordContainer> containers, ValueList<RecordParser> parsers, ValueList<string> textProperties) =>
        (Containers, Parsers, TextProperties) = (containers, parsers, textProperties);

    /// <summary>
    /// The built-in kinds: gzip, UTF-16, WARC (and WET), index fields in JSON, JSON arrays and JSON Lines as containers; the library's own
    /// JSON, MARC-in-JSON, ISO 2709, MARCXML, PubMed Central's list and catalogue pages as records.
    /// </summary>
    public static RecordInputs Default { get; } =
        new(
            [
                new GzipContainer(), new Utf16Container(), new WarcContainer(), new SolrJsonContainer(TextNames.Default),
                new JsonArrayContainer(TextNames.Default), new JsonLinesContainer(TextNames.Default),
            ],
            [
                new NativeJsonParser(), new MarcJsonParser(), new Iso2709Parser(), new MarcXmlParser(), new PmcIdParser(),
                new CataloguePageParser(),
            ],
            TextNames.Usual);

    /// <summary>The containers, in the order in which they are asked.</summary>
    public ValueList<RecordContainer> Containers { get; }

    /// <summary>The record parsers, in the order in which they are asked.</summary>
    public ValueList<RecordParser> Parsers { get; }

    /// <summary>
    /// The names under which corpora have the text of a page: of properties in JSON Lines and JSON arrays, and of columns in Parquet. By
    /// default <c>text</c>, <c>content</c> and <c>raw_content</c>.
    /// </summary>
    public ValueList<string> TextProperties { get; }

    /// <summary>
    /// A set that takes the text of a page from the property, or the column of Parquet, with this name, and from no other.
    /// </summary>
    /// <param name="name">The name, such as <c>page_text</c>; letter for letter.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordInputs WithTextProperty(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var names = new TextNames([name]);
        return new(
            [
                .. Containers.Select(container => container switch
                {
                    SolrJsonContainer => new SolrJsonContainer(names),
                    JsonArrayContainer => new JsonArrayContainer(names),
                    JsonLinesContainer => new JsonLinesContainer(names),
                    _ => container,
                }),
            ],
            Parsers, [name]);
    }

    /// <summary>A set with one more container, which is asked before the others; it replaces one of the same name.</summary>
    /// <param name="container">The container.</param>
    public RecordInputs With(RecordContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return new([container, .. Containers.Where(other => !IsSame(other.Name, container.Name))], Parsers, TextProperties);
    }

    /// <summary>A set with one more record parser, which is asked before the others; it replaces one of the same name.</summary>
    /// <param name="parser">The parser.</param>
    public RecordInputs With(RecordParser parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new(Containers, [parser, .. Parsers.Where(other => !IsSame(other.Name, parser.Name))], TextProperties);
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
