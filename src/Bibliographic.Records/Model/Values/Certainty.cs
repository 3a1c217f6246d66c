namespace Bibliographic.Records;

/// <summary>How sure a recovered value is.</summary>
public enum Certainty : byte
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary>The best reading of a text that allows several: it may well be wrong.</summary>
    Guess,

    /// <summary>Other readings are possible but improbable.</summary>
    Likely,

    /// <summary>The dump states the value, or leaves no other reading.</summary>
    Certain,
}
