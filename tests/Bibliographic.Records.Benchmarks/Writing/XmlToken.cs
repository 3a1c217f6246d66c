using System.Xml;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>One call of an XML writer; of an element the value is the namespace.</summary>
internal readonly record struct XmlToken(XmlNodeType Type, string Name, string Value);
