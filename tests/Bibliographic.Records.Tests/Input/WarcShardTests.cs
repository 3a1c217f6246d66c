namespace Bibliographic.Records.Tests.Input;

/// <summary>WARC is divided where its records start, plain and with a member of gzip for each.</summary>
public class WarcShardTests
{
    private const int MostShards = 24;

    private const string Other =
        "A text.\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 12\r\n\r\nAn example in a text is no record.\n";

    private static readonly string[] Texts =
        [.. Enumerable.Range(0, 40).Select(i => i % 3 == 2 ? Other : Repository.Text(i % 2 == 0 ? "article.txt" : "book.txt"))];

    private static readonly byte[][] Records = WarcFile.Wet(Texts);

    [Fact]
    public void Plain() => Assert.True(AssertShards([.. Records.SelectMany(record => record)]) > 10);

    [Fact]
    public void A_member_of_gzip_for_each_record() =>
        Assert.True(AssertShards([.. Records.SelectMany(record => WarcFile.Gzip(record))]) > 10);

    /// <summary>There is no place to begin but the first byte.</summary>
    [Fact]
    public void One_member_of_gzip_for_all() => Assert.Equal(1, AssertShards(WarcFile.Gzip([.. Records.SelectMany(record => record)])));

    /// <summary>Several members go on in each other: a line of JSON Lines may be in two.</summary>
    [Fact]
    public void Gzip_of_other_files_is_read_by_the_first()
    {
        var lines = Repository.Bytes("catalogue.jsonl");
        Assert.Equal(1, AssertShards([.. WarcFile.Gzip(lines.AsSpan(..1000)), .. WarcFile.Gzip(lines.AsSpan(1000..))]));
    }

    [Fact]
    public void A_file_that_ends_early()
    {
        byte[] plain = [.. Records.SelectMany(record => record)];
        AssertShards(plain[..^700]);
        byte[] packed = [.. Records.SelectMany(record => WarcFile.Gzip(record))];
        AssertShards(packed[..^100]);
    }

    [Fact]
    public void Records_that_say_a_wrong_length()
    {
        var wrong = WarcFile.Record("conversion", "https://catalogue.example/Record/wrong", Repository.Bytes("spanish.txt"), length: 77);
        byte[][] plain = [.. Records.Take(9), wrong, wrong, .. Records.Skip(9)];
        AssertShards([.. plain.SelectMany(record => record)]);
        AssertShards([.. Records.Take(9).Append(wrong).Append(wrong).Concat(Records.Skip(9)).SelectMany(record => WarcFile.Gzip(record))]);
    }

    /// <summary>The next record is read, and by the shard in which it starts only.</summary>
    [Fact]
    public void A_header_that_is_cut_costs_only_its_record()
    {
        byte[] file = [.. Records[0], .. Records[1].AsSpan(..40), .. "\r\n"u8, .. Records[2], .. Records[3]];
        Assert.Equal(Read([.. Records[0], .. Records[2], .. Records[3]], null), Read(file, null));
        AssertShards(file);
    }

    /// <summary>In any number of shards every record is given once, in order.</summary>
    /// <returns>How many of the most shards gave records.</returns>
    private static int AssertShards(byte[] file)
    {
        var whole = Read(file, null);
        var withRecords = 0;
        for (var count = 1; count <= MostShards; count++)
        {
            var parts = Enumerable.Range(1, count).Select(index => Read(file, new DumpShard(index, count).RangeOf(file.Length))).ToList();
            Assert.Equal(whole, parts.SelectMany(part => part));
            withRecords = parts.Count(part => part.Count > 0);
        }
        return withRecords;
    }

    private static List<string> Read(byte[] file, ByteRange? range) =>
        [.. RecordDump.Read(new MemoryStream(file), new() { Range = range })
            .Select(record => $"{record.SourceAddress} {RecordFormats.NdJson.Serialize(record)}")];
}
