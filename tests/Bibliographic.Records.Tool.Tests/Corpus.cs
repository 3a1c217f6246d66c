using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using ZstdSharp;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Pages of a catalogue in the forms in which corpora are distributed, told by the file's name.</summary>
internal static class Corpus
{
    private const int RowGroupSize = 1000;

    /// <summary>Makes a corpus.</summary>
    /// <param name="name">A name that ends in <c>.txt</c>, <c>.jsonl</c>, <c>.warc</c> or <c>.parquet</c>, perhaps with <c>.gz</c> or <c>.zst</c>.</param>
    /// <param name="count">How many pages.</param>
    public static byte[] Make(string name, int count)
    {
        var pages = Enumerable.Range(1, count).Select(number => Dump.Page($"walk-{number}", $"Walk {number}"));
        if (name.EndsWith(".gz", StringComparison.Ordinal))
            return name.Contains(".warc", StringComparison.Ordinal) ? [.. pages.Select(Conversion).SelectMany(Dump.Gzip)] : Dump.Gzip(Text(name, pages));
        if (name.EndsWith(".zst", StringComparison.Ordinal))
        {
            using var compressor = new Compressor();
            return compressor.Wrap(Encoding.UTF8.GetBytes(Text(name, pages))).ToArray();
        }
        return name.EndsWith(".parquet", StringComparison.Ordinal) ? Parquet([.. pages]).GetAwaiter().GetResult() : Encoding.UTF8.GetBytes(Text(name, pages));
    }

    private static string Text(string name, IEnumerable<string> pages) => string.Concat(
        name.Contains(".jsonl", StringComparison.Ordinal) ? pages.Select(Dump.JsonLine) : name.Contains(".warc", StringComparison.Ordinal) ? pages.Select(Conversion) : pages);

    /// <summary>A record of WET.</summary>
    private static string Conversion(string page, int index) => string.Create(CultureInfo.InvariantCulture,
        $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://walks.example/{index}\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n");

    private static async Task<byte[]> Parquet(string[] pages)
    {
        var (text, url) = (new DataField<string>("text"), new DataField<string>("url"));
        using var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(text, url), file))
        {
            foreach (var group in pages.Chunk(RowGroupSize))
            {
                using var rows = writer.CreateRowGroup();
                await Write(rows, text, group);
                await Write(rows, url, group.Select((_, index) => $"https://walks.example/{index}"));
            }
        }
        return file.ToArray();
    }

    private static async Task Write(ParquetRowGroupWriter rows, DataField field, IEnumerable<string> texts)
    {
        var values = texts.Select(text => text.AsMemory()).ToArray();
        await rows.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, values, Enumerable.Repeat(field.MaxDefinitionLevel, values.Length).ToArray(), null, default);
    }
}
