using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes what a work is part of: an issue in a volume in a journal, a book, a series.</summary>
internal static class SchemaOrgContainer
{
    public static void Write(BibliographicRecord record, WorkType type, ref JsonOutput json)
    {
        if (type == WorkType.Journal)
        {
            json.Member("issn"u8, record.Issns);
            return;
        }
        var series = record.Series.FirstOrDefault();
        ReadOnlySpan<char> number = default;
        if (record.Journal is null)
        {
            SeriesStatement.Split(series, out var title, out number);
            series = title.IsEmpty ? series : title.ToString();
        }
        var container = record.Journal ?? series;
        if (container is null && record is { Issns.IsEmpty: true, Volume: null, Issue: null })
            return;

        json.Filled("position"u8, number.ToString());
        var depth = 0;
        if (record.Issue is not null)
        {
            Start("PublicationIssue"u8, ref json, ref depth);
            json.Filled("issueNumber"u8, record.Issue);
        }
        if (record.Volume is not null)
        {
            Start("PublicationVolume"u8, ref json, ref depth);
            json.Filled("volumeNumber"u8, record.Volume);
        }
        var isBook = type == WorkType.Chapter && record.Journal is not null;
        Start(isBook ? "Book"u8 : type == WorkType.Book || record.Journal is null ? "CreativeWorkSeries"u8 : "Periodical"u8, ref json, ref depth);
        json.Filled("name"u8, container);
        if (!isBook)
            json.Member("issn"u8, record.Issns);
        while (depth-- > 0)
            json.EndObject();
    }

    private static void Start(ReadOnlySpan<byte> type, ref JsonOutput json, ref int depth)
    {
        json.StartObject("isPartOf"u8);
        json.Name("@type"u8);
        json.Text(type);
        depth++;
    }
}
