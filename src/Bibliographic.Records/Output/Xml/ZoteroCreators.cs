using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Xml;

/// <summary>One list of creators in Zotero's RDF; it has no element when nobody is in it.</summary>
internal ref struct ZoteroCreators(ReadOnlySpan<byte> element)
{
    private readonly ReadOnlySpan<byte> _element = element;
    private bool _isOpen;

    /// <summary>Adds a person; a group is one with a surname only, and a suffix goes with the given names, as in Zotero.</summary>
    public void Add(in AgentName name, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        if (!_isOpen)
        {
            xml.Start(_element);
            xml.Start("rdf:Seq"u8);
        }
        _isOpen = true;
        xml.Start("rdf:li"u8);
        xml.Start("foaf:Person"u8);
        xml.Element("foaf:surname"u8, parts.Name);
        if (!parts.Given.IsEmpty || !parts.Suffix.IsEmpty)
        {
            xml.Start("foaf:givenName"u8);
            xml.Text(parts.Given);
            if (!parts.Given.IsEmpty && !parts.Suffix.IsEmpty)
                xml.Literal(", "u8);
            xml.Text(parts.Suffix);
            xml.End("foaf:givenName"u8);
        }
        xml.End("foaf:Person"u8);
        xml.End("rdf:li"u8);
    }

    public readonly void End(ref XmlOutput xml)
    {
        if (!_isOpen)
            return;
        xml.End("rdf:Seq"u8);
        xml.End(_element);
    }
}
