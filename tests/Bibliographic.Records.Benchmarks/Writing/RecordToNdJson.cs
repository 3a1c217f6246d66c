using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>Records to the library's own JSON, against a program that writes the same from the records by hand.</summary>
public class RecordToNdJson
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 24);
    private BibliographicRecord[] _records = [];
    private HandWrittenPeer? _peer;

    [GlobalSetup]
    public void Prepare()
    {
        _records = Inputs.Records;
        _peer = new(_records);
    }

    [Benchmark(Baseline = true)]
    public int Serializer()
    {
        _output.ResetWrittenCount();
        foreach (var record in _records)
            RecordFormats.NdJson.Write(record, _output);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int HandWritten()
    {
        _output.ResetWrittenCount();
        _peer!.Write(_output);
        return _output.WrittenCount;
    }
}
