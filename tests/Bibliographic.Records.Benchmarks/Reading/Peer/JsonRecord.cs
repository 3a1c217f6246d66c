namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>A record as a program would declare it to read the library's own JSON with System.Text.Json.</summary>
internal sealed class JsonRecord
{
    public string? Id { get; set; }
    public string? Version { get; set; }
    public string? Pmid { get; set; }
    public string? Pmcid { get; set; }
    public string? Doi { get; set; }
    public string[]? Issn { get; set; }
    public string[]? Isbn { get; set; }
    public string[]? Formats { get; set; }
    public string? ArticleType { get; set; }
    public string? Title { get; set; }
    public string? ShortTitle { get; set; }
    public string? Subtitle { get; set; }
    public string[]? AlternativeTitles { get; set; }
    public JsonName[]? Authors { get; set; }
    public JsonName[]? Contributors { get; set; }
    public string? Journal { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
    public string? Pages { get; set; }
    public string? Publisher { get; set; }
    public string? Date { get; set; }
    public string[]? Dates { get; set; }
    public string? Abstract { get; set; }
    public string[]? Subjects { get; set; }
    public string[]? Genres { get; set; }
    public string[]? Places { get; set; }
    public string[]? Eras { get; set; }
    public string? Language { get; set; }
    public JsonLanguage[]? Languages { get; set; }
    public string[]? Urls { get; set; }
    public string? LicenseUrl { get; set; }
    public string? LicenseText { get; set; }
    public string? LicenseSpdx { get; set; }
    public string? Copyright { get; set; }
    public string? Edition { get; set; }
    public string[]? Series { get; set; }
    public string[]? Contents { get; set; }
    public string[]? PhysicalDescriptions { get; set; }
    public string[]? CallNumbers { get; set; }
    public string[]? Institutions { get; set; }
    public string[]? Collections { get; set; }
    public string? RecordFormat { get; set; }
    public string? Datestamp { get; set; }
    public string? IndexedAt { get; set; }
    public Dictionary<string, string[]>? ExtraFields { get; set; }
    public JsonRecordEvidence? Evidence { get; set; }
}
