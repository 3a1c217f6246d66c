#!/usr/bin/env dotnet-script
#r "nuget: Bibliographic.Records, 0.1.1"

// Defines a format, and writes a dump in it.
//     dotnet script own-format.csx -- dump.txt reading-list.html
using System.Buffers;
using System.Net;
using Bibliographic.Records;

public class ReadingList : RecordSerializer
{
    public override string Name => "reading-list";
    public override string MediaType => "text/html";
    public override string FileExtension => ".html";

    public override void WriteStart(IBufferWriter<byte> output) => output.Write("<!doctype html>\n<meta charset=utf-8>\n<ul>\n"u8);

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes($"<li>{WebUtility.HtmlEncode(record.GetMarkedTitle().PlainText)} ({record.Date?.Year})\n", output);

    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("</ul>\n"u8);
}

var count = RecordDump.ReadFile(Args[0]).WriteTo(Args[1], new ReadingList());
Console.WriteLine($"{count} records");
