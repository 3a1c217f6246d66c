namespace Bibliographic.Records;

/// <summary>How much of a value a format keeps.</summary>
public enum ValueSupport
{
    /// <summary>The format does not say.</summary>
    Unknown,

    /// <summary>The whole value is in the output.</summary>
    Full,

    /// <summary>A part or another form of the value is in the output; the note says which.</summary>
    Approximate,

    /// <summary>Nothing of the value is in the output; the note says why.</summary>
    None,
}
