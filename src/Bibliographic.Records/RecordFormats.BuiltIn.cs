namespace Bibliographic.Records;

public sealed partial class RecordFormats
{
    /// <summary>The built-in formats.</summary>
    public static RecordFormats Default { get; } = new([]);
}
