#!/usr/bin/env dotnet
#:package Bibliographic.Records@0.1.1

// Lists the DOIs of a dump.
//     dotnet run list-dois.cs -- dump.txt
using Bibliographic.Records;

foreach (var record in RecordDump.ReadFile(args[0]))
    if (record.Doi is { } doi)
        Console.WriteLine(doi);
