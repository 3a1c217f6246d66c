using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>Records in memory to text in memory, against the writers that come with .NET writing the same.</summary>
/// <remarks>
/// The peer gets what the format says, in order: names encoded beforehand, values as strings. What the serializer does besides (choosing
/// fields, formatting dates and names, finding markup) is in its own figure only. For BibTeX and RIS, which no writer of .NET knows, the
/// peer writes the same names and values as JSON.
/// </remarks>
public class RecordToText
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 24);
    private BibliographicRecord[] _records = [];
    private RecordSerializer _serializer = RecordFormats.NdJson;
    private IPeer? _peer;

    [Params("ndjson", "csl-json", "bibtex", "ris", "marcxml")]
    public string Format { get; set; } = "ndjson";

    [GlobalSetup]
    public void Prepare()
    {
        _records = Inputs.Records;
        _serializer = RecordFormats.Default[Format];
        _peer = Peers.For(Format, _serializer, _records);
    }

    [Benchmark(Baseline = true)]
    public int Serializer()
    {
        _output.ResetWrittenCount();
        foreach (var record in _records)
            _serializer.Write(record, _output);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Peer()
    {
        _output.ResetWrittenCount();
        _peer!.Write(_output);
        return _output.WrittenCount;
    }
}
