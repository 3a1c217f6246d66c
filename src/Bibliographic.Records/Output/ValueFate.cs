namespace Bibliographic.Records;

/// <summary>What becomes of a value when a record is written.</summary>
public enum ValueFate : byte
{
    /// <summary>The format does not tell.</summary>
    Unknown,

    /// <summary>The value is in the output.</summary>
    Written,

    /// <summary>Something of the value is in the output; the note says what.</summary>
    Approximated,

    /// <summary>Nothing of the value is in the output; the note says why.</summary>
    Dropped,
}
