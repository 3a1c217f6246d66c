namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>A language.</summary>
internal sealed class JsonLanguage
{
    public string? Name { get; set; }
    public string? Code { get; set; }
}
