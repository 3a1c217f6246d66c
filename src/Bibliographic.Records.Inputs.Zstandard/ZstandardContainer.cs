namespace Bibliographic.Records.Inputs.Zstandard;

/// <summary>Zstandard (RFC 8878), of one frame or of several.</summary>
public sealed class ZstandardContainer : RecordContainer
{
    /// <inheritdoc/>
    public override string Name => "zstd";

    /// <inheritdoc/>
    public override bool HoldsContainers => true;

    /// <inheritdoc/>
    public override Recognition Recognize(InputHead head) => head.Bytes switch
    {
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Recognition.Yes,
        [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => Recognition.Yes,   // a frame that is to be skipped, as pzstd writes
        _ => Recognition.No,
    };

    /// <inheritdoc/>
    public override ContainerReader OpenReader(Stream stream, ContainerContext context)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(context);
        var unpacked = new ZstandardInput(stream, context);
        return ContainerReader.FromEntries([new(ContainerEntry.Unknown, unpacked)], unpacked);
    }
}
