namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// JSON Lines as text corpora keep pages: each line an object that holds a page, in a property that has one of the names.
/// </summary>
/// <param name="names">The names of the properties that hold a page.</param>
internal sealed class JsonLinesContainer(TextNames names) : RecordContainer
{
    public override string Name => "json-lines";

    public override Recognition Recognize(InputHead head)
    {
        // {{A note}} above a page is no JSON.
        if (head.Text is not [(byte)'{', .. var rest] || rest.TrimStart(" \t\r\n"u8) is not ([] or [(byte)'"' or (byte)'}', ..]))
            return Recognition.No;
        return JsonHead.Examine(head, names) switch
        {
            JsonHeadKind.Records or JsonHeadKind.MarcRecords => Recognition.No,
            JsonHeadKind.Unknown when !head.IsComplete => Recognition.NeedsMoreData,
            _ => Recognition.Yes,
        };
    }

    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Lines;

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new JsonLinesReader(stream, context, names);
}
