using System.Buffers;
using Bibliographic.Records.Conformance;
using Bibliographic.Records.Output.Utf8;
using CsCheck;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What is written does not depend on how large the windows are that the output hands out.</summary>
public class WindowTests
{
    private static readonly TextRule[] Rules =
        [TextRule.Exact, TextRule.OneLine, new("&<é", c => c == 'é' ? "\\'e"u8 : "&x;"u8, isOneLine: false), new("{}", _ => "\\x"u8, isOneLine: true)];

    public static TheoryData<string> Formats => [.. RecordFormats.Default.Select(format => format.Name)];

    [Fact]
    public void Text_is_the_same_in_windows_of_any_size() =>
        Gen.Select(HostileRecords.Text, Gen.String[Gen.Char["aé李\ud83d\ude00 &{"], 0, 40], Gen.Int[0, Rules.Length - 1], Gen.Int[0, 20])
            .Sample((hostile, dense, rule, surplus) =>
        {
            var whole = new ArrayBufferWriter<byte>(1 << 16);
            WriteAll(whole);
            var pieces = new StrictBufferWriter(surplus);
            WriteAll(pieces);
            Assert.Equal(whole.WrittenSpan, pieces.Written);

            void WriteAll(IBufferWriter<byte> output)
            {
                var writer = new Utf8Writer(output);
                foreach (var text in (string[])[dense, hostile, dense])
                {
                    writer.Write((byte)'<');
                    writer.Write(text, Rules[rule]);
                    writer.WriteQuoted(text, Rules[rule], (byte)'"');
                    writer.Write(PartialDate.Parse("2021-04-09"));
                    writer.Write(1234567890123);
                }
                writer.Flush();
            }
        }, iter: 20_000);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Records_are_the_same_in_windows_of_any_size(string format)
    {
        var serializer = RecordFormats.Default[format];
        Gen.Select(HostileRecords.All, Gen.Int[0, 300]).Sample((record, surplus) =>
        {
            var whole = new ArrayBufferWriter<byte>(1 << 20);
            serializer.Write(record, whole);
            var pieces = new StrictBufferWriter(surplus);
            serializer.Write(record, pieces);
            Assert.Equal(whole.WrittenSpan, pieces.Written);
        }, iter: 100);
    }

    [Fact]
    public void Nothing_is_advanced_before_a_window_was_asked_for()
    {
        var output = new StrictBufferWriter(surplus: 0);
        var writer = new Utf8Writer(output);
        writer.Flush();
        Assert.Equal(0, output.Written.Length);
    }
}
