# Lists the DOIs of a dump.
#     pwsh list-dois.ps1 -Library Bibliographic.Records.dll -Dump dump.txt
# A package is a zip file; the library is in it, in the folder lib. PowerShell 7.6 takes that of net10.0, 7.4 that of net8.0.
param([Parameter(Mandatory)] [string] $Library, [Parameter(Mandatory)] [string] $Dump)

Add-Type -Path $Library

[Bibliographic.Records.RecordDump]::ReadFile($Dump) |
    Where-Object { $_.Doi } |
    ForEach-Object { "$($_.Doi)" }
