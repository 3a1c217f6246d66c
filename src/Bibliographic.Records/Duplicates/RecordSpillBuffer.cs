using System.Buffers;
using System.Buffers.Binary;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Duplicates;

/// <summary>Holds records as JSON, each after its length in bytes.</summary>
internal sealed class RecordSpillBuffer(Workspace workspace) : IDisposable
{
    private readonly SpillBuffer _bytes = new(workspace);
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <returns>The record's position.</returns>
    public long Append(BibliographicRecord record)
    {
        var position = _bytes.Length;
        _json.ResetWrittenCount();
        NativeJsonWriter.WriteCompact(record, _json);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, _json.WrittenCount);
        _bytes.Append(length);
        _bytes.Append(_json.WrittenSpan);
        return position;
    }

    public BibliographicRecord Read(long position)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(LengthAt(position));
        var json = bytes.AsSpan(0, LengthAt(position));
        _bytes.Read(position + sizeof(int), json);
        var record = RecordJson.Read(json);
        ArrayPool<byte>.Shared.Return(bytes);
        return record;
    }

    /// <summary>The position of the next record.</summary>
    public long PositionAfter(long position) => position + sizeof(int) + LengthAt(position);

    public void Dispose() => _bytes.Dispose();

    private int LengthAt(long position)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        _bytes.Read(position, length);
        return BinaryPrimitives.ReadInt32LittleEndian(length);
    }
}
