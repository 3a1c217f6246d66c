namespace Bibliographic.Records.Input.Containers;

/// <summary>JSON Lines as text corpora keep pages: each line an object that holds a page, as <see cref="JsonLinePage"/> names it.</summary>
internal sealed class JsonLinesContainer : RecordContainer
{
    public override string Name => "json-lines";

    public override Recognition Recognize(InputHead head)
    {
        // {{A note}} above a page is no JSON.
        if (head.Text is not [(byte)'{', .. var rest] || rest.TrimStart(" \t\r\n"u8) is not ([] or [(byte)'"' or (byte)'}', ..]))
            return Recognition.No;
        return JsonHead.Examine(head) switch
        {
            JsonHeadKind.Records or JsonHeadKind.MarcRecords => Recognition.No,
            JsonHeadKind.Unknown when !head.IsComplete => Recognition.NeedsMoreData,
            _ => Recognition.Yes,
        };
    }

    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Lines;

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new JsonLinesReader(stream, context);
}
