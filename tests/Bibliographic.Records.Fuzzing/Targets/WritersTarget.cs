using System.Buffers;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Fuzzing.Outputs;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// The serializers: a record made of the input is written and read back strictly, and written in small windows full of other bytes. The
/// first byte says in which format.
/// </summary>
internal sealed class WritersTarget : FuzzTarget
{
    private const int MostSurplus = 64;

    public override string Name => "writers";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        if (input.IsEmpty)
            return;
        var formats = RecordFormats.Default;
        var format = formats[input[0] % formats.Count];
        var record = RecordFromBytes.Make(input[1..]);
        Forgery.AssertNone(format, record);
        AssertSameInWindows(format, record, surplus: 1 + input.Length % MostSurplus);
    }

    /// <summary>Windows of the smallest size, and others that the input decides: a fuzzer gets to all sizes.</summary>
    private static void AssertSameInWindows(RecordSerializer format, BibliographicRecord record, int surplus)
    {
        var whole = new ArrayBufferWriter<byte>(64 * 1024);
        format.Write(record, whole);
        foreach (var size in (ReadOnlySpan<int>)[0, surplus])
        {
            var pieces = new StrictBufferWriter(size);
            format.Write(record, pieces);
            Assert.Equal(whole.WrittenSpan, pieces.Written);
        }
    }
}
