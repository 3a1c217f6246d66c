using Bibliographic.Records.Inputs.Zstandard;

namespace Bibliographic.Records;

/// <summary>Adds Zstandard to the kinds of input.</summary>
public static class ZstandardRecordInputs
{
    /// <summary>A set with Zstandard.</summary>
    /// <param name="inputs">The other kinds of input.</param>
    public static RecordInputs WithZstandard(this RecordInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.With(new ZstandardContainer());
    }
}
