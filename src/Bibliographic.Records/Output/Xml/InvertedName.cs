using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Xml;

/// <summary>A name as one text: <c>Smith, John, Jr</c>.</summary>
internal static class InvertedName
{
    /// <param name="element">The element to write; none when there is no name.</param>
    /// <param name="name">The name.</param>
    /// <param name="undividedEnd">What marks the end of a name that must not be divided.</param>
    /// <param name="xml">Where to write.</param>
    public static void Write(ReadOnlySpan<byte> element, in AgentName name, ReadOnlySpan<byte> undividedEnd, ref XmlOutput xml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        xml.Start(element);
        var comma = parts.IsUndivided && !undividedEnd.IsEmpty ? parts.Name.IndexOf(',') : -1;
        if (comma >= 0)
        {
            // EndNote wants the first comma of a group's name doubled.
            xml.Text(parts.Name[..comma]);
            xml.Literal(","u8);
            xml.Text(parts.Name[comma..]);
        }
        else
        {
            xml.Text(parts.Name);
            if (parts.IsUndivided)
                xml.Literal(undividedEnd);
        }
        Part(parts.Given, ref xml);
        Part(parts.Suffix, ref xml);
        xml.End(element);
    }

    private static void Part(ReadOnlySpan<char> part, ref XmlOutput xml)
    {
        if (part.IsEmpty)
            return;
        xml.Literal(", "u8);
        xml.Text(part);
    }
}
