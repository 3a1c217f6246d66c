using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The series that a work belongs to: 490, or else 440 or 8XX (MARC 21); 225, or else 410 (UNIMARC).</summary>
internal static class MarcSeries
{
    public static void Read(ValueList<MarcField> fields, bool isUnimarc, List<string> series, MarcIdentifiers identifiers)
    {
        series.Clear();
        int[][] ranks = isUnimarc ? [[225], [410]] : [[490], [440], [830, 800, 810, 811]];
        foreach (var tags in ranks)
        {
            foreach (ref readonly var field in fields.AsSpan())
            {
                if (Array.IndexOf(tags, field.TagCode.Number) < 0)
                    continue;
                identifiers.AddIssn(field, 'x');
                if (TextOf(field, isUnimarc) is { } text && !series.Contains(text))
                    series.Add(text);
            }
            if (series.Count > 0)
                return;
        }
    }

    /// <summary>The series with the number of the volume behind a semicolon: <c>Marsh studies ; 7</c>.</summary>
    private static string? TextOf(in MarcField field, bool isUnimarc)
    {
        var tag = field.TagCode.Number;
        var titles = tag switch { 225 => "aehi", 410 => "ati", 490 or 440 or 830 => "anp", _ => "abcdtnp" };
        var text = new JoinedText();
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != 'v' && !titles.Contains(subfield.Code) || FieldText.Of(subfield) is not { Length: > 0 } part)
                continue;
            if (subfield.Code != 'v')
                text.Add(part, isUnimarc && subfield.Code == 'e' ? " : " : ". ");
            else if (!IsbdPunctuation.Trim(text.Span).IsEmpty)
                text.AddTrimmed(part.TrimStart(';', ' '), " ; ");
            else
            {
                text = default;   // marks and nothing else
                text.Append(part);
            }
        }
        return IsbdPunctuation.TrimToNull(text.ToString()) is { } trimmed ? MarcTitle.Plain(trimmed) : null;
    }
}
