namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>A name.</summary>
internal sealed class JsonName
{
    public string? Family { get; set; }
    public string? Given { get; set; }
    public string? Suffix { get; set; }
    public string? LifeDates { get; set; }
    public string? Literal { get; set; }
    public string? Orcid { get; set; }
    public string? Role { get; set; }
}
