namespace Bibliographic.Records;

/// <summary>How sure a recovered value is.</summary>
public enum Certainty
{
    /// <summary>There is no value.</summary>
    None = 0,

    /// <summary>The best reading of a text that allows several: it may well be wrong.</summary>
    Guess = 1,

    /// <summary>Other readings are possible but improbable.</summary>
    Likely = 2,

    /// <summary>The dump states the value, or leaves no other reading.</summary>
    Certain = 3,
}
