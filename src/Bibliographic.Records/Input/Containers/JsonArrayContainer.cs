namespace Bibliographic.Records.Input.Containers;

/// <summary>A JSON array of the objects of which JSON Lines has one on each line.</summary>
/// <param name="names">The names of the properties that hold a page.</param>
internal sealed class JsonArrayContainer(TextNames names) : RecordContainer
{
    public override string Name => "json-array";

    public override Recognition Recognize(InputHead head)
    {
        if (head.Text is not [(byte)'[', .. var rest] || rest.TrimStart(" \t\r\n"u8) is not ([] or [(byte)'{', ..]))
            return Recognition.No;
        return JsonHead.Examine(head, names) switch
        {
            JsonHeadKind.Texts => Recognition.Yes,
            JsonHeadKind.Unknown when !head.IsComplete => Recognition.NeedsMoreData,
            _ => Recognition.No,
        };
    }

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) => new JsonArrayReader(stream, context, names);
}
