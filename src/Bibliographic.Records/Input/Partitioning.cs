namespace Bibliographic.Records;

/// <summary>
/// Where an input may be divided among several readers (<see cref="DumpShard"/>, <see cref="RecordReaderOptions.Range"/>).
/// </summary>
public enum Partitioning
{
    /// <summary>Nowhere: it belongs as a whole to the range that has its first byte.</summary>
    None,

    /// <summary>At every line end.</summary>
    Lines,

    /// <summary>After the records whose lines <see cref="RecordScanner.IsAnchor"/> recognizes.</summary>
    Anchors,

    /// <summary>
    /// Where its entries start: the container is given the range (<see cref="ContainerContext.Range"/>) and the whole input.
    /// </summary>
    Entries,
}
