using System.IO.Compression;
using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Gzip of several members, damaged, cut and with other bytes among them: in parts of any size, blocking and not.</summary>
public class GzipInputTests
{
    private static readonly byte[] First = Pack("first\n");
    private static readonly byte[] Second = Pack("second\n");
    private static readonly string ThirdText = string.Concat(Enumerable.Range(0, 400).Select(i => $"third {i * 7919}\n"));
    private static readonly byte[] Third = Pack(ThirdText);

    [Fact]
    public async Task Members_are_read_one_after_another()
    {
        await AssertText("first\nsecond\n" + ThirdText, [], First, Second, Third);
        await AssertText("first\nsecond\n", [], First, Pack(""), Pack(""), Second);
        await AssertText("", [], Pack(""));
    }

    [Fact]
    public async Task A_start_of_a_member_among_the_packed_bytes_is_none()
    {
        var stored = Pack([0x1F, 0x8B, 8, 0, .. "text"u8, 0x1F, 0x8B, 8, 0x20, 0x1F, 0x8B, 8], CompressionLevel.NoCompression);
        await AssertText("\u001F\u008B\b\0text\u001F\u008B\b \u001F\u008B\bsecond\n", [], stored, Second);
    }

    [Fact]
    public async Task Other_bytes_between_members_cost_nothing()
    {
        await AssertText("first\n\nsecond\n", ["there are other bytes between members"], First, "xyz"u8.ToArray(), Second);
        await AssertText("first\n\nsecond\n", ["there are other bytes between members"], First, new byte[40_000], Second);
        await AssertText(
            "first\n\nsecond\n\n" + ThirdText, ["there are other bytes between members", "there are other bytes between members"],
            First, "x"u8.ToArray(), Second, "y"u8.ToArray(), Third);
    }

    [Fact]
    public async Task A_member_whose_start_is_damaged_is_reported()
    {
        for (var at = 0; at < 4; at++)
        {
            var damaged = (byte[])Second.Clone();
            damaged[at] ^= 0xA5;
            var isSignature = at < 2;   // else the unpacker tells that it does not know such data
            await AssertText("first\n\n" + ThirdText, [isSignature ? "there are other bytes between members" : null], First, damaged, Third);
            await AssertText("first\n", [isSignature ? "there are other bytes after the last member" : null], First, damaged);
        }
    }

    [Fact]
    public async Task Zeros_after_the_last_member_are_padding()
    {
        await AssertText("first\n", [], First, new byte[4]);
        await AssertText("first\n", [], First, new byte[40_000]);
        await AssertText("first\n", ["there are other bytes after the last member"], First, "x"u8.ToArray(), new byte[3]);
        await AssertText("first\n", ["there are other bytes after the last member"], First, new byte[10], "x"u8.ToArray());
    }

    [Fact]
    public async Task A_damaged_member_costs_only_itself()
    {
        for (var at = 10; at < Second.Length; at++)
        {
            var damaged = (byte[])Second.Clone();
            damaged[at] ^= 0xFF;
            var (text, messages) = await Read([.. First, .. damaged, .. Third], 100_000, false);
            Assert.StartsWith("first\n", text, StringComparison.Ordinal);
            Assert.EndsWith("\n" + ThirdText, text, StringComparison.Ordinal);
            Assert.Single(messages);
        }
    }

    /// <summary>Nothing is unpacked after the damage, which must not be taken for a header that goes on.</summary>
    [Fact]
    public async Task A_damaged_member_before_an_empty_one_is_told_once()
    {
        var random = new byte[300];
        new Random(1).NextBytes(random);
        var damaged = Pack(random, CompressionLevel.Optimal);
        damaged[10] = 0xFF;   // no kind of block
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        foreach (var size in (int[])[1, 7, 100_000])
        {
            var (text, messages) = await Read([.. First, .. damaged, .. empty], size, false);
            Assert.Equal("first", text.TrimEnd('\n'));
            Assert.Single(messages);
        }
    }

    [Fact]
    public async Task Data_that_end_early_say_so_wherever_they_end()
    {
        for (var length = 1; length < Second.Length; length++)
        {
            var (text, messages) = await Read([.. First, .. Second[..length]], 100_000, false);
            Assert.StartsWith("first\n", text, StringComparison.Ordinal);
            Assert.True(messages.Length == 1, $"{length}: {string.Join("; ", messages)}");
        }
        await AssertText("first\nsecond\n", [null], First, Second[..^1]);
    }

    [Fact]
    public void Disposing_closes_the_stream_and_an_empty_buffer_ends_nothing()
    {
        var stream = new MemoryStream([.. First, .. Second]);
        using (var input = Open(stream, DiagnosticLog.Silent))
        {
            Assert.Equal(0, input.Read([]));
            Assert.Equal("first\nsecond\n", new StreamReader(input).ReadToEnd());
        }
        Assert.False(stream.CanRead);
    }

    /// <summary>Asserts what is read, and what is said: a null stands for any message.</summary>
    private static async Task AssertText(string expected, string?[] messages, params byte[][] parts)
    {
        byte[] bytes = [.. parts.SelectMany(part => part)];
        foreach (var size in (int[])[1, 2, 7, 100_000])
        {
            foreach (var isAsync in (bool[])[false, true])
            {
                var (text, told) = await Read(bytes, size, isAsync);
                Assert.Equal(expected, text);
                Assert.Equal(messages.Select((message, i) => message is null ? told[i] : "the compressed data are damaged: " + message), told);
            }
        }
    }

    private static async Task<(string Text, string[] Messages)> Read(byte[] bytes, int size, bool isAsync)
    {
        var log = new DiagnosticLog(isEnabled: true);
        await using var input = Open(PartsStream.OfSize(bytes, size), log);
        var text = new List<byte>();
        var buffer = new byte[1000];
        while ((isAsync ? await input.ReadAsync(buffer) : input.Read(buffer)) is var count and > 0)
            text.AddRange(buffer[..count]);
        Assert.Equal(0, input.Read(buffer));
        return (Encoding.Latin1.GetString([.. text]), [.. log.Take().Select(diagnostic => diagnostic.Message)]);
    }

    private static GzipInput Open(Stream stream, DiagnosticLog log) =>
        new(stream, reason => log.Report(DiagnosticCode.CompressionBroken, new() { Line = 1 }, $"the compressed data are damaged: {reason}"));

    private static byte[] Pack(string text) => Pack(Encoding.ASCII.GetBytes(text), CompressionLevel.Optimal);

    private static byte[] Pack(byte[] bytes, CompressionLevel level)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, level))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
