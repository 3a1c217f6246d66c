using Bibliographic.Records.Tool.Commands;

namespace Bibliographic.Records.Tool.IO;

/// <summary>One of the outputs of a command.</summary>
/// <param name="Path">The file; null for standard output.</param>
/// <param name="Format">The format.</param>
/// <param name="Faults">What becomes of the format's faults.</param>
/// <param name="IsSkipping">Whether records at which the format fails are left out, rather than ending the command.</param>
internal sealed record RecordTarget(string? Path, RecordSerializer Format, Faults Faults, bool IsSkipping)
{
    /// <summary>Told of a record that the format failed to write; null to stop.</summary>
    public Action<RecordWriteException>? OnFault => IsSkipping ? Faults.Add : null;
}
