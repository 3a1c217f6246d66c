namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>What became of a record that was stored.</summary>
public enum StoreOutcome
{
    /// <summary>A new row.</summary>
    Added,

    /// <summary>The row of the same work has the values of this record now.</summary>
    Updated,

    /// <summary>Several rows turned out to be one work: they are one row now, with the values of this record.</summary>
    Merged,

    /// <summary>
    /// A new row, although another one shares an identifier: the two contradict each other in a second one, so they are not one work.
    /// </summary>
    Conflicting,
}
