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
        if (SolrJsonHead.Examine(head.Text, names, out var isComplete) != SolrJsonKind.Unknown)
            return Recognition.Yes;
        return isComplete || head.IsComplete ? Recognition.No : Recognition.NeedsMoreData;
    }

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new SolrJsonReader(stream, context, names);
}
