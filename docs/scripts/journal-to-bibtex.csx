#!/usr/bin/env dotnet-script
#r "nuget: Bibliographic.Records, 0.1.1"

// Writes the articles of one journal as BibTeX.
//     dotnet script journal-to-bibtex.csx -- dump.txt "Journal of Imaginary Birds" birds.bib
using Bibliographic.Records;

var journal = Args[1];
var count = RecordDump.ReadFile(Args[0])
    .Where(record => record.Journal?.Contains(journal, StringComparison.OrdinalIgnoreCase) == true)
    .WriteTo(Args[2], RecordFormats.BibTeX);
Console.WriteLine($"{count} records of {journal}");
