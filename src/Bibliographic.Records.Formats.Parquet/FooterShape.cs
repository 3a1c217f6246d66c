namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// The kinds of the fields of a structure in the description at the end of a Parquet file, by their numbers, as <c>parquet.thrift</c> has
/// them. Immutable.
/// </summary>
/// <remarks>
/// Parquet.Net goes by the numbers alone. Where the kind is another it takes the bytes of a value for fields and lengths: reading a file of
/// 533 bytes had not ended after two minutes.
/// </remarks>
internal sealed class FooterShape
{
    private static readonly FooterShape Empty = new("");
    private static readonly FooterShape KeyValue = new("bb");
    private static readonly FooterShape Time = new("?s", new FooterShape("sss", Empty, Empty, Empty));

    private static readonly FooterShape LogicalType = new(
        "ssssssssssssssssss", Empty, Empty, Empty, Empty, new("ii"), Empty, Time, Time, Empty, new("1?"), Empty, Empty, Empty, Empty, Empty,
        new("1"), new("b"), new("bi"));

    private static readonly FooterShape SchemaElement = new("iiibiiiiis", LogicalType);

    private static readonly FooterShape ColumnMetadata = new(
        "iIBiiiiSiiisSiiss", KeyValue, new("bbiibb??"), new("iii"), new("iII"), new FooterShape("sI", new FooterShape("dddddddd")));

    private static readonly FooterShape ColumnChunk = new("bisiiiisb", ColumnMetadata, new("ss", Empty, new("Bb")));
    private static readonly FooterShape RowGroup = new("SiiSiii", ColumnChunk, new("i??"));
    private static readonly FooterShape Encryption = new("ss", new("bb?"), new("bb?"));

    private readonly string _kinds;
    private readonly FooterShape[] _nested;

    /// <summary>Creates a shape.</summary>
    /// <param name="kinds">
    /// A letter for each field from the first: <c>i</c> an integer, <c>1</c> a byte, <c>d</c> a double, <c>?</c> true or false, <c>b</c>
    /// bytes, <c>s</c> a structure; <c>I</c>, <c>B</c>, <c>S</c> a list of these.
    /// </param>
    /// <param name="nested">The shapes of the structures, in their order.</param>
    private FooterShape(string kinds, params FooterShape[] nested) => (_kinds, _nested) = (kinds, nested);

    /// <summary>The description of a file.</summary>
    public static FooterShape File { get; } = new("iSiSSbSsb", SchemaElement, RowGroup, KeyValue, new("s", Empty), Encryption);

    /// <summary>Whether a field may be of a kind; of fields that are not known all may.</summary>
    public bool Allows(int number, ThriftKind kind) => KindOf(number) switch
    {
        'i' => kind is ThriftKind.Int16 or ThriftKind.Int32 or ThriftKind.Int64,
        '1' => kind is ThriftKind.Byte,
        'd' => kind is ThriftKind.Double,
        '?' => kind is ThriftKind.True or ThriftKind.False,
        'b' => kind is ThriftKind.Binary,
        's' => kind is ThriftKind.Structure,
        'I' or 'B' or 'S' => kind is ThriftKind.List,
        _ => true,
    };

    /// <summary>Whether a field may be a list with items of a kind.</summary>
    public bool AllowsItem(int number, ThriftKind kind) => KindOf(number) switch
    {
        'I' => kind is ThriftKind.Int16 or ThriftKind.Int32 or ThriftKind.Int64,
        'B' => kind is ThriftKind.Binary,
        'S' => kind is ThriftKind.Structure,
        _ => true,
    };

    /// <summary>The shape of a field that is a structure, or a list of some; null when it is not known.</summary>
    public FooterShape? Nested(int number) =>
        KindOf(number) is 's' or 'S' ? _nested[_kinds.AsSpan(0, number - 1).Count('s') + _kinds.AsSpan(0, number - 1).Count('S')] : null;

    private char KindOf(int number) => number > 0 && number <= _kinds.Length ? _kinds[number - 1] : ' ';
}
