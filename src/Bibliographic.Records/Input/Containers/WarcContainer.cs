namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// WARC (ISO 28500), versions 1.0, 1.1 and before: archives of web pages, and the texts made of them, which are called WET.
/// </summary>
internal sealed class WarcContainer : RecordContainer
{
    public override string Name => "warc";

    /// <summary>A page may be HTML, which is a container to those who read it.</summary>
    public override bool HoldsContainers => true;

    public override Recognition Recognize(InputHead head) => WarcHeader.IsVersionLine(head.Text) ? Recognition.Yes : Recognition.No;

    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Entries;

    internal override async ValueTask<long?> FindEntry<TIO>(Stream file, long position, CancellationToken cancellationToken) =>
        await WarcParts.FindRecord<TIO>(file, position, cancellationToken).ConfigureAwait(false);

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new WarcReader(stream, context);
}
