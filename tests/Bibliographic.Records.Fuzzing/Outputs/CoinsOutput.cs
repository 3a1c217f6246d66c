using System.Xml;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads COinS as a web page has them: elements with nothing in them, whose title holds keys and values. Marks are the keys.
/// </summary>
internal static class CoinsOutput
{
    public static IEnumerable<string> Read(byte[] output)
    {
        using var reader = XmlReader.Create(new MemoryStream(output), new() { ConformanceLevel = ConformanceLevel.Fragment });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.EndElement)
                continue;
            Assert.Equal((XmlNodeType.Element, "span", 2), (reader.NodeType, reader.Name, reader.AttributeCount));
            Assert.Equal("Z3988", reader.GetAttribute("class"));
            yield return OutputReaders.Record;
            foreach (var pair in reader.GetAttribute("title")!.Split('&'))
                yield return pair.Split('=') is [var key, _] ? key : throw new FormatException($"'{pair}' is no key and value.");
        }
    }
}
