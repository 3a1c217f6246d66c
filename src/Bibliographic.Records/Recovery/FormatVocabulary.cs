using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>The kinds of document that catalogues index: what divides a flattened list of them.</summary>
/// <remarks>From SolrMarc's format map and VuFind's import style sheets.</remarks>
internal static class FormatVocabulary
{
    private static readonly string[] Formats =
    [
        "Online", "Article", "Text", "Book", "Book Chapter", "eBook", "Electronic", "eResources", "Journal", "Serial", "Newspaper", "Thesis", "Dissertation",
        "Doctoral Thesis", "Conference Proceeding", "Map", "Braille", "Blu-ray Disc", "Software", "Photo", "Data Set", "Video", "Globe",
        "Government Document", "Image", "Kit", "Manuscript", "Microfilm", "Musical Score", "Audio", "Database", "Reference Material", "Physical Object",
        "Postcard", "Poster", "Slide", "Sensor Image", "Cassette", "CD", "Unknown", "VHS", "DVD", "Video Game", "Website", "Archival Material", "Print",
        "Music Score", "Atlas", "Computer File", "Recording", "Sound Recording",
    ];

    private static readonly byte[][] Names = [.. Formats.OrderByDescending(name => name.Length).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The longest format name that a text starts with; empty when it starts with none.</summary>
    public static ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> text)
    {
        foreach (var name in Names)
        {
            if (text.StartsWith(name))
                return name;
        }
        return default;
    }
}
