namespace Bibliographic.Records.Benchmarks.Reading.Peer;

/// <summary>Where the values came from.</summary>
internal struct JsonRecordEvidence
{
    public JsonEvidence Pmid { get; set; }
    public JsonEvidence Pmcid { get; set; }
    public JsonEvidence Doi { get; set; }
    public JsonEvidence Formats { get; set; }
    public JsonEvidence ArticleType { get; set; }
    public JsonEvidence Title { get; set; }
    public JsonEvidence Authors { get; set; }
    public JsonEvidence Contributors { get; set; }
    public JsonEvidence Journal { get; set; }
    public JsonEvidence Publisher { get; set; }
    public JsonEvidence Dates { get; set; }
    public JsonEvidence Abstract { get; set; }
    public JsonEvidence Subjects { get; set; }
    public JsonEvidence Languages { get; set; }
    public JsonEvidence Urls { get; set; }
    public JsonEvidence License { get; set; }
    public JsonEvidence Copyright { get; set; }
    public JsonEvidence Datestamp { get; set; }
}
