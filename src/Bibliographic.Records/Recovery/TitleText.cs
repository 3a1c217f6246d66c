using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>Where the title stands: in its own field, or, where that row is missing, in a field that repeats it.</summary>
internal static class TitleText
{
    /// <summary>The title; empty when no row of it is whole.</summary>
    public static ReadOnlySpan<byte> Find(PageFields fields, out EvidenceSource source)
    {
        source = EvidenceSource.Field;
        if (fields.Text(Field.Title) is { IsEmpty: false } title)
            return title;
        source = EvidenceSource.OtherFields;
        return fields.FirstText(Field.TitleFull, Field.TitleFullStr, Field.TitleFullUnstemmed, Field.TitleAuth, Field.TitleShort);
    }
}
