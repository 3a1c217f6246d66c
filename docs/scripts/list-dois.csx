#!/usr/bin/env dotnet-script
#r "nuget: Bibliographic.Records, 0.1.1"

// Lists the DOIs of a dump.
//     dotnet script list-dois.csx -- dump.txt
using Bibliographic.Records;

foreach (var record in RecordDump.ReadFile(Args[0]))
    if (record.Doi is { } doi)
        Console.WriteLine(doi);
