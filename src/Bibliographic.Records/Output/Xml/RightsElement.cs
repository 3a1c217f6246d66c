using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Xml;

/// <summary>Copyright statement and licence in one element, for formats that have one slot for both.</summary>
internal static class RightsElement
{
    public static bool HasRights(BibliographicRecord record)
    {
        var rights = new Rights(record);
        return !SingleLine.IsBlank(rights.Statement) || !SingleLine.IsBlank(rights.License);
    }

    public static void Write(ReadOnlySpan<byte> element, BibliographicRecord record, ref XmlOutput xml, bool isNote = false)
    {
        if (!HasRights(record))
            return;
        var rights = new Rights(record, isNote);
        xml.Start(element);
        xml.Text(rights.Statement);
        if (!SingleLine.IsBlank(rights.Statement) && !SingleLine.IsBlank(rights.License))
            xml.Literal(" "u8);
        xml.Text(rights.License);
        xml.End(element);
    }
}
