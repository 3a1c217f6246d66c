using System.Buffers;
using System.Buffers.Binary;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Duplicates;

/// <summary>Keeps records as JSON, each behind its length, until they are asked for.</summary>
internal sealed class RecordSpool(Workspace workspace) : IDisposable
{
    private readonly Spool _spool = new(workspace);
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <returns>Where the record is kept.</returns>
    public long Append(BibliographicRecord record)
    {
        var place = _spool.Length;
        _json.ResetWrittenCount();
        NativeJsonWriter.WriteCompact(record, _json);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, _json.WrittenCount);
        _spool.Append(length);
        _spool.Append(_json.WrittenSpan);
        return place;
    }

    public BibliographicRecord Read(long place)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(LengthAt(place));
        var json = bytes.AsSpan(0, LengthAt(place));
        _spool.Read(place + sizeof(int), json);
        var record = RecordJson.Read(json);
        ArrayPool<byte>.Shared.Return(bytes);
        return record;
    }

    /// <summary>Where the record after this one is kept.</summary>
    public long PlaceAfter(long place) => place + sizeof(int) + LengthAt(place);

    public void Dispose() => _spool.Dispose();

    private int LengthAt(long place)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        _spool.Read(place, length);
        return BinaryPrimitives.ReadInt32LittleEndian(length);
    }
}
