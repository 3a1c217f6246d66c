using Bibliographic.Records.Input.Containers;

namespace Bibliographic.Records.Input.SolrJson;

/// <summary>
/// Index fields in JSON, as Solr and VuFind answer programs: the same fields as in catalogue pages, with their values kept apart.
/// </summary>
/// <param name="names">The names of the properties that hold a page in a corpus.</param>
internal sealed class SolrJsonContainer(TextNames names) : RecordContainer
{
    public override string Name => "solr-json";

    public override Recognition Recognize(InputHead head)
    {
        if (head.Text is not [(byte)'{' or (byte)'[', ..])
            return Recognition.No;
        return SolrJsonHead.Examine(head.Text, names) switch
        {
            SolrJsonKind.Answer or SolrJsonKind.Documents => Recognition.Yes,
            SolrJsonKind.Unknown when !head.IsComplete && !AreRecords(head) => Recognition.NeedsMoreData,
            _ => Recognition.No,
        };
    }

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new SolrJsonReader(stream, context, names);

    private bool AreRecords(InputHead head) => JsonHead.Examine(head, names) is JsonHeadKind.Records or JsonHeadKind.MarcRecords;
}
