using System.Xml;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads XML with the runtime's reader. Marks are the paths of elements and attributes.</summary>
internal static class XmlOutput
{
    /// <summary>What marked words of a title become; they come out of values on purpose.</summary>
    private static readonly HashSet<string> Inline = ["italic", "bold", "sub", "sup", "sc", "hi", "i", "b", "style"];

    private static readonly XmlReaderSettings Strict =
        new() { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true, ConformanceLevel = ConformanceLevel.Document };

    /// <param name="records">
    /// The names of the elements that are records, separated by blanks; <c>*</c> for all elements below the root.
    /// </param>
    public static OutputReader Reader(string records) => output => Read(output, records.Split(' '));

    private static IEnumerable<string> Read(byte[] output, string[] records)
    {
        using var reader = XmlReader.Create(new MemoryStream(output), Strict);
        var path = new Stack<string>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (records is ["*"] ? path.Count == 1 : records.Contains(reader.LocalName) && !path.Contains(reader.LocalName))
                        yield return OutputReaders.Record;
                    var isEmpty = reader.IsEmptyElement;
                    path.Push(reader.LocalName);
                    if (!Inline.Contains(reader.LocalName))
                    {
                        yield return string.Join('/', path.Reverse());
                        while (reader.MoveToNextAttribute())
                            yield return $"{string.Join('/', path.Reverse())}/@{reader.Name}";
                    }
                    if (isEmpty)
                        path.Pop();
                    break;
                case XmlNodeType.EndElement:
                    path.Pop();
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.CDATA or XmlNodeType.DocumentType:
                    yield return reader.NodeType.ToString();
                    break;
            }
        }
    }
}
