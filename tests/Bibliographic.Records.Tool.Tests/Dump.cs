using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Invented pages of a catalogue.</summary>
internal static class Dump
{
    /// <summary>A page about which there is nothing to report.</summary>
    public static string Page(string id = "pubmed-8123456", string title = "A slow walk to the library") => $"""
        Loading…
        {title}
        We walked there, and slowly.
        Main Author: | Meer, Anneke |
        ---|---
        Format: | Online Article Text |
        Language: | English |
        Published: |
        Example University Press
        2021
        |
        Subjects: | |
        Online Access: | https://walks.example/{id} |
        _version_ | 1752300000123456789 |
        ---|---|
        author | Meer, Anneke |
        author_facet | Meer, Anneke |
        author_sort | Meer, Anneke |
        collection | PubMed |
        description | We walked there, and slowly. |
        format | Online Article Text |
        id | {id} |
        institution | National Center for Biotechnology Information |
        language | English |
        publishDate | 2021 |
        publisher | Example University Press |
        record_format | MEDLINE/PubMed |
        title | {title} |
        title_full | {title} |
        title_short | {title} |
        topic | Original Article |
        url | https://walks.example/{id} |

        """;

    /// <summary>Two pages as JSON Lines, and between them, on the second line, something else.</summary>
    public static string Damaged { get; } = JsonLine(Page("walk-1")) + "{ \"text\": \n" + JsonLine(Page("walk-2"));

    /// <summary>Many pages.</summary>
    public static string Pages(int count) => string.Concat(Enumerable.Range(1, count).Select(number => Page($"walk-{number}", $"Walk {number}")));

    public static byte[] Gzip(string text)
    {
        var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }

    public static string JsonLine(string page) => JsonSerializer.Serialize(new { text = page }) + "\n";
}
