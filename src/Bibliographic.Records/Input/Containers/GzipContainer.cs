namespace Bibliographic.Records.Input.Containers;

/// <summary>Gzip, of one member or of several.</summary>
internal sealed class GzipContainer : RecordContainer
{
    public override string Name => "gzip";

    public override bool HoldsContainers => true;

    public override Recognition Recognize(InputHead head) => head.Bytes is [0x1F, 0x8B, ..] ? Recognition.Yes : Recognition.No;

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) =>
        new SingleEntryReader(new GzipInput(stream, context));
}
