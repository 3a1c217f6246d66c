using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Gzip, of one member or of several.</summary>
internal sealed class GzipContainer : RecordContainer
{
    public override string Name => "gzip";

    public override bool HoldsContainers => true;

    public override Recognition Recognize(InputHead head) => head.Bytes is [0x1F, 0x8B, ..] ? Recognition.Yes : Recognition.No;

    /// <summary>Members that are records of WARC stand for themselves. Those of other files go on in each other.</summary>
    public override Partitioning GetPartitioning(InputHead head) =>
        BlockingRead.Result(WarcParts.IsPackedRecord<BlockingRead>(new MemoryStream(head.Bytes.ToArray()), default))
            ? Partitioning.Entries
            : Partitioning.None;

    internal override async ValueTask<long?> FindEntry<TIO>(Stream file, long position, CancellationToken cancellationToken) =>
        await WarcParts.FindMember<TIO>(file, position, cancellationToken).ConfigureAwait(false);

    public override ContainerReader OpenReader(Stream stream, ContainerContext context)
    {
        return new SingleEntryReader(new GzipInput(stream, Report));

        void Report(string reason) => context.Report(DiagnosticCode.CompressionBroken, context.Start, $"the compressed data are damaged: {reason}");
    }
}
