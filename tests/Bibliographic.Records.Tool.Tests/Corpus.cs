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
    /// <param name="name">
    /// A name with <c>.txt</c>, <c>.jsonl</c>, <c>.warc</c> or <c>.parquet</c>, perhaps with <c>.gz</c> or <c>.zst</c> at its end.
    /// </param>
    /// <param name="count">How many pages.</param>
    public static byte[] Make(string name, int count)
    {
        bool Has(string extension) => name.Contains(extension, StringComparison.Ordinal);
        var pages = Enumerable.Range(1, count).Select(number => Dump.Page($"walk-{number}", $"Walk {number}"));
        if (Has(".parquet"))
            return Parquet([.. pages]).GetAwaiter().GetResult();
        var texts = Has(".jsonl") ? pages.Select(Dump.JsonLine) : Has(".warc") ? pages.Select(Conversion) : pages;
        if (Has(".warc") && Has(".gz"))
            return [.. texts.SelectMany(Dump.Gzip)];
        var text = string.Concat(texts);
        return Has(".gz") ? Dump.Gzip(text) : Has(".zst") ? Zstandard(text) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>A record of WET.</summary>
    private static string Conversion(string page, int index) =>
        $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://walks.example/{index}\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n";

    private static byte[] Zstandard(string text)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }

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
        var levels = Enumerable.Repeat(field.MaxDefinitionLevel, values.Length).ToArray();
        await rows.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, values, levels, null, default);
    }
}
