using System.Buffers;

namespace Bibliographic.Records.Output;

/// <summary>A format whose records a delegate writes.</summary>
internal sealed class DelegateSerializer(string name, string fileExtension, string mediaType,
    Action<BibliographicRecord, IBufferWriter<byte>> write)
    : RecordSerializer
{
    public override string Name => name;

    public override string MediaType => mediaType;

    public override string FileExtension => fileExtension;

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => write(record, output);
}
