namespace Bibliographic.Records.Serialization;

/// <summary>The title for formats that keep title proper and subtitle apart.</summary>
internal readonly struct DividedTitle
{
    public DividedTitle(BibliographicRecord record)
    {
        var isDivided = !SingleLine.IsBlank(record.ShortTitle) && !SingleLine.IsBlank(record.Subtitle);
        Main = MarkedText.Parse(isDivided || SingleLine.IsBlank(record.Title) ? record.ShortTitle : record.Title);
        Subtitle = MarkedText.Parse(isDivided ? record.Subtitle : null);
    }

    public MarkedText Main { get; }

    /// <summary>The subtitle; empty when the record does not divide the title.</summary>
    public MarkedText Subtitle { get; }
}
