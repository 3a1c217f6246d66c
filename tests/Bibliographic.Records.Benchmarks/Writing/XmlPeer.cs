using System.Buffers;
using System.Xml;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>A document written by <see cref="XmlWriter"/>, laid out alike, without its checks of characters.</summary>
internal sealed class XmlPeer : IPeer
{
    private readonly List<XmlToken> _tokens = [];
    private readonly MemoryStream _stream = new();

    public XmlPeer(string document)
    {
        var names = new NameTable();
        using var reader = XmlReader.Create(new StringReader(document), new() { NameTable = names, IgnoreWhitespace = true });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                _tokens.Add(new(XmlNodeType.Element, reader.LocalName, reader.NamespaceURI));
                while (reader.MoveToNextAttribute())
                {
                    if (reader.Name != "xmlns")
                        _tokens.Add(new(XmlNodeType.Attribute, reader.LocalName, reader.Value));
                }
                if (isEmpty)
                    _tokens.Add(new(XmlNodeType.EndElement, "", ""));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.EndElement)
            {
                _tokens.Add(new(reader.NodeType, "", reader.Value));
            }
        }
    }

    public void Write(IBufferWriter<byte> output)
    {
        _stream.SetLength(0);
        using (var writer =
            XmlWriter.Create(_stream,
                new() { Indent = true, NewLineChars = "\n", CheckCharacters = false, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            foreach (var (type, name, value) in _tokens)
            {
                switch (type)
                {
                    case XmlNodeType.Element: writer.WriteStartElement(name, value); break;
                    case XmlNodeType.Attribute: writer.WriteAttributeString(name, value); break;
                    case XmlNodeType.EndElement: writer.WriteEndElement(); break;
                    default: writer.WriteString(value); break;
                }
            }
        }
        output.Advance((int)_stream.Length);   // the bytes stay in the stream: no copy is charged
    }
}
