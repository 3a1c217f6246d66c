using System.Text;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Tests that no value of a record forges something in an output: a tag, a field, an element, a row or another record.</summary>
/// <remarks>
/// The record is written between two others, and the output read strictly. The same is done with its <see cref="HarmlessTwin"/>. What the
/// record's output has and the twin's has not (or less often) can only have come out of a value.
/// </remarks>
internal static class Forgery
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void AssertNone(RecordSerializer format, BibliographicRecord record)
    {
        var read = OutputReaders.For(format);
        var marks = Marks(read, Output(format, record));
        var plain = Marks(read, Output(format, HarmlessTwin.Of(record, divided: false)));
        var divided = Marks(read, Output(format, HarmlessTwin.Of(record, divided: true)));
        foreach (var (mark, times) in marks)
        {
            var expected = Math.Max(plain.GetValueOrDefault(mark), divided.GetValueOrDefault(mark));
            Assert.True(times <= expected, $"'{mark}' stands there {times} times, not {expected} times:\n{Utf8.GetString(format.SerializeToBytes(record))}");
        }
    }

    private static Dictionary<string, int> Marks(OutputReader read, byte[] output) =>
        read(output).GroupBy(mark => mark).ToDictionary(group => group.Key, group => group.Count());

    private static byte[] Output(RecordSerializer format, BibliographicRecord record)
    {
        var output = format.SerializeToBytes([Neighbours.Before, record, Neighbours.After]);
        Assert.False(output.AsSpan().StartsWith("\uFEFF"u8));
        Utf8.GetCharCount(output);
        return output;
    }
}
