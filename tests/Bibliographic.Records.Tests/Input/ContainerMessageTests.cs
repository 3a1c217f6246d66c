using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// What is said of damaged containers, in the words that a user reads, and how many records are left. Where the words of System.Text.Json
/// follow, those before them.
/// </summary>
public class ContainerMessageTests
{
    private static readonly string Article = Repository.Text("article.txt"), Book = Repository.Text("book.txt");

    private static byte[][] Wet => WarcFile.Wet(Article, Book);

    public static TheoryData<string, byte[], int, string[]> Damaged => new()
    {
        { "bytes between records", [.. Wet[0], .. Wet[1], .. "garbage\r\n"u8, .. Wet[2]], 2, [
            $"BR0304 a record of WARC says that it has {Encoding.UTF8.GetByteCount(Article)} bytes, but has not",
        ] },
        { "bytes before records", [.. "garbage\r\n"u8, .. Wet[1], .. Wet[2]], 2, [] },
        { "a header without an end", [.. Wet[0], .. "WARC/1.0\r\nWARC-Type: conversion\r\n"u8, .. Wet[1]], 1, [
            "BR0304 a record of WARC has no end of its header and was skipped", "BR0304 32 bytes between records of WARC were skipped",
        ] },
        { "no length", [.. Wet[0], .. Changed(Wet[1], "Content-Length", "Content-Lengte"), .. Wet[2]], 2, [
            "BR0304 a record of WARC does not say how many bytes it has",
        ] },
        { "a wrong length", [.. Wet[0], .. WarcFile.Record("conversion", null, Encoding.UTF8.GetBytes(Article), length: 3), .. Wet[2]], 2, [
            "BR0304 a record of WARC says that it has 3 bytes, but has not",
        ] },
        { "a page in a packing that is not known", [.. Wet[0], .. WarcFile.Response("https://marsh.example/1", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: compress", "x"u8), .. Wet[2]], 1, [
            "BR0304 a page is packed in a way that is not known, and was skipped",
        ] },
        { "HTML", [.. Wet[0], .. WarcFile.Record("resource", "https://marsh.example/1", "<p>Moor"u8, "text/html"), .. WarcFile.Record("resource", "https://marsh.example/2", "<p>Moor"u8, "text/html"), .. Wet[2]], 1, [
            "BR0303 pages in HTML were skipped: no container for HTML is among the inputs",
        ] },
        { "an array that ends early", Json($"[{Page(Article)},\n"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "something else in an array", Json($"[{Page(Article)},\n12,\n{Page(Book)}]"), 2, [
            "BR0301 there is something else than objects in the array, which was skipped",
        ] },
        { "an object without a text in an array", Json($"[{Page(Article)},\n{{\"a\":1}},\n{Page(Book)}]"), 2, [
            "BR0301 an object of the array has no text, or is no JSON: {\"a\":1}",
        ] },
        { "a string over a line end in an array", Json($"[{Page(Article)},\n{{\"text\":\"Moor,\n{Page(Book)}]"), 2, [
            "BR0301 an object of the array is broken and was skipped: a string in it goes over a line end",
        ] },
        { "a damaged document", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"},\n{\"id\":x},\n{\"id\":\"b\",\"title\":\"Fen\"}\n]}}"), 2, [
            "BR0301 the JSON is damaged, and the document was skipped: 'x' ",
        ] },
        { "an answer that ends early", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"},\n"), 1, ["BR0301 the JSON is not complete: it ends early"] },
        { "damage beside documents", Json("{\"response\":{\"docs\":[\n{\"id\":\"a\",\"title\":\"Moor\"}\n;\n{\"id\":\"b\",\"title\":\"Fen\"}\n]}}"), 2, [
            "BR0301 the JSON is damaged, and what follows was skipped up to a line that starts an object: ';' ",
        ] },
        { "an array of records that is not closed", Json($"[{Record("Moor")},\n{Record("Fen")}"), 2, ["BR0301 the array is not closed"] },
        { "a bracket among records", Json($"{Record("Moor")}\n]\n{Record("Fen")}\n"), 2, ["BR0301 there is ']' where it does not belong"] },
        { "a line of words among records", Json($"{Record("Moor")}\nwords\n{Record("Fen")}\n"), 2, ["BR0301 the line was skipped: there is no object"] },
        { "a line that is no object", Json($"{Page(Article)}\nMoor\n{Page(Book)}\n"), 2, ["BR0301 line 2 is not a JSON object with a text: Moor"] },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Messages(string name, byte[] file, int count, string[] expected)
    {
        _ = name;
        var messages = new List<string>();
        var records = RecordDump.Read(file, new() { OnDiagnostic = diagnostic => messages.Add($"{diagnostic.Id} {diagnostic.Message}") }).ToList();
        messages.RemoveAll(message => message.StartsWith("BR0105", StringComparison.Ordinal));   // short pages
        Assert.Equal(expected, messages.Zip(expected, (actual, start) => actual[..Math.Min(actual.Length, start.Length)]));
        Assert.Equal(expected.Length, messages.Count);
        Assert.Equal(count, records.Count);
    }

    private static byte[] Changed(byte[] bytes, string old, string other) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(old, other, StringComparison.Ordinal));

    private static string Page(string text) => $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(text)}}}";

    private static string Record(string title) => RecordFormats.NdJson.Serialize(new BibliographicRecord { Title = title }).TrimEnd();

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
