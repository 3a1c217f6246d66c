// Lists the DOIs of a dump.
//     dotnet fsi list-dois.fsx dump.txt
#r "nuget: Bibliographic.Records, 0.1.1"

open Bibliographic.Records

let dump = Array.last fsi.CommandLineArgs

RecordDump.ReadFile dump
|> Seq.filter _.Doi.HasValue
|> Seq.iter (fun record -> printfn $"{record.Doi.Value}")
