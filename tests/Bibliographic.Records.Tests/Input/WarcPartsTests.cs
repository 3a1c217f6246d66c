using System.Text;
using Bibliographic.Records.Input;
using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Where the first record, or the first member of gzip, begins behind any place of a file of WARC.</summary>
public class WarcPartsTests
{
    /// <summary>Contents that look like records: whole, without an end, without a length, one of more bytes than the file has.</summary>
    private static readonly string[] Contents =
        [
            "words", "", "\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 3\r\n\r\nabc\r\n\r\nand more", "x\nWARC/1.0\r\nWARC-Type: x",
            "x\r\nWARC/1.0\nWARC-Type: x\n\n", "x\nWARC/1.0\nContent-Length: 2\n\nab", "x\nWARC/1.0\nWARC-Type: x\nContent-Length: 99999\n\nab", "x\nWARC/x\n",
        ];

    private static readonly byte[][] Records =
        [.. Contents.Select((content, i) => WarcFile.Record("conversion", $"https://marsh.example/{i}", Encoding.UTF8.GetBytes(content)))];

    [Fact]
    public async Task Records_are_found_from_any_place()
    {
        byte[] file = [.. Records.SelectMany(record => record)];
        var starts = Starts(Records);
        for (var position = 0; position <= file.Length + 1; position++)
        {
            var expected = starts.Find(start => start >= position);
            var found = await WarcParts.FindRecord<NonBlockingRead>(new MemoryStream(file), position, default);
            Assert.Equal((position, position > 0 && expected == 0 ? file.Length : expected), (position, found));
            Assert.Equal(found, BlockingRead.Result(WarcParts.FindRecord<BlockingRead>(new MemoryStream(file), position, default)));
        }
    }

    /// <summary>A text with a line that looks like the first one of a record, and no blank line for long.</summary>
    [Theory]
    [InlineData(60_000)]
    [InlineData(65_500)]
    [InlineData(65_536)]
    [InlineData(65_600)]
    [InlineData(131_100)]
    [InlineData(200_000)]
    public async Task A_header_without_an_end_is_passed_over(int length)
    {
        foreach (var start in new[] { "words\nWARC/1.0\n", "\nWARC/1.0\nWARC-Type: x\nContent-Length: 1\n", "WARC/x\nWARC/\n" })
        {
            byte[] text = [.. Encoding.UTF8.GetBytes(start), .. Enumerable.Repeat((byte)'x', length)];
            byte[] record = WarcFile.Record("conversion", null, text), next = WarcFile.Record("conversion", null, "words"u8);
            byte[] file = [.. record, .. next];
            foreach (var position in new[] { 1, record.Length - length - 20, record.Length - 10 })
            {
                foreach (var size in new[] { 1000, file.Length })
                    Assert.Equal(record.Length, await WarcParts.FindRecord<NonBlockingRead>(new ShortReads(file, size), position, default));
            }
        }
    }

    [Fact]
    public async Task Members_are_found_from_any_place()
    {
        byte[][] members = [.. Records.Select(record => WarcFile.Gzip(record)), WarcFile.Gzip("no record"u8)];
        byte[] file = [.. members.SelectMany(member => member), 0x1f, 0x8b, 8, 0, 0];
        var starts = Starts(members[..^1]);
        for (var position = 0; position <= file.Length + 1; position++)
        {
            var expected = starts.Find(start => start >= position);
            var found = await WarcParts.FindMember<NonBlockingRead>(new MemoryStream(file), position, default);
            Assert.Equal((position, position > 0 && expected == 0 ? file.Length : expected), (position, found));
        }
    }

    private sealed class ShortReads(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }

    private static List<int> Starts(byte[][] parts) => [.. parts.Select((_, i) => parts[..i].Sum(part => part.Length))];
}
