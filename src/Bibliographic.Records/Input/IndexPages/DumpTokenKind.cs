namespace Bibliographic.Records.Input.IndexPages;

/// <summary>What a line of a dump is.</summary>
public enum DumpTokenKind : byte
{
    /// <summary>There is no token: <see cref="DumpTokenizer.Read"/> has not been called or returned false.</summary>
    None,

    /// <summary>A line outside the table of index fields: the part of a page above it, or what a page shows below it.</summary>
    Text,

    /// <summary>The first line of a row: a field's name, and as much of its value as stands on that line.</summary>
    Row,

    /// <summary>A further line of the last row's value.</summary>
    Continuation,

    /// <summary>A line without content: a table's separator (<c>---|---|</c>), or a blank line.</summary>
    Separator,
}
