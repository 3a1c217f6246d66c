namespace Bibliographic.Records.Output;

/// <summary>Finds the carrier of a work in a record's formats.</summary>
internal static class Carriers
{
    public static bool IsOnline(BibliographicRecord record)
    {
        foreach (var format in record.Formats)
        {
            if (format.Equals("Online", StringComparison.OrdinalIgnoreCase) || format.Equals("Electronic", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
