using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>The title for formats that keep title proper and subtitle apart.</summary>
internal readonly struct DividedTitle
{
    public DividedTitle(BibliographicRecord record)
    {
        var isDivided = !SingleLine.IsBlank(record.ShortTitle) && !SingleLine.IsBlank(record.Subtitle);
        Main =
            MarkedText.Parse(
                isDivided ? WithoutMark(record.ShortTitle) : SingleLine.IsBlank(record.Title) ? record.ShortTitle : record.Title);
        Subtitle = MarkedText.Parse(isDivided ? WithoutMark(record.Subtitle) : null);
    }

    public MarkedText Main { get; }

    /// <summary>The subtitle; empty when the record does not divide the title.</summary>
    public MarkedText Subtitle { get; }

    /// <summary>Without the mark by which catalogues announce what follows (ISBD): <c>La biblioteca sumergida :</c>.</summary>
    private static string? WithoutMark(string? part)
    {
        var text = SingleLine.Trim(part);
        return text.EndsWith(" :") || text.EndsWith(" /") || text.EndsWith(" ;") || text.EndsWith(" =") ? text[..^2].ToString() : part;
    }
}
