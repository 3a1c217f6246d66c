using MyInput;

namespace Bibliographic.Records;

/// <summary>Adds the input of this library to a set, in the namespace in which programs look for it.</summary>
public static class InputClassRecordInputs
{
    /// <summary>A set with the input of this library.</summary>
    /// <param name="inputs">The other inputs.</param>
    public static RecordInputs WithInputClass(this RecordInputs inputs) => inputs.With(new InputClassParser());
}
