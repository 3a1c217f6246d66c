using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The series that a work belongs to: 490, or else 440 or 8XX (MARC 21); 225, or else 410 (UNIMARC).</summary>
internal static class MarcSeries
{
    public static void Read(ValueList<MarcField> fields, bool isUnimarc, DistinctList<string> series, MarcIdentifiers identifiers)
    {
        series.Clear();
        var last = 0;
        foreach (ref readonly var field in fields.AsSpan())
            last = Math.Max(last, Rank(field.TagCode.Number, isUnimarc));
        for (var rank = 1; rank <= last && series.Count == 0; rank++)
        {
            foreach (ref readonly var field in fields.AsSpan())
            {
                if (Rank(field.TagCode.Number, isUnimarc) != rank)
                    continue;
                identifiers.AddIssn(field, 'x');
                if (TextOf(field, isUnimarc) is { } text)
                    series.Add(text);
            }
        }
    }

    /// <summary>Fields are read only where there are none of a lower rank; 0 for fields that name no series.</summary>
    private static int Rank(int tag, bool isUnimarc) => (tag, isUnimarc) switch
    {
        (225, true) or (490, false) => 1,
        (410, true) or (440, false) => 2,
        (800 or 810 or 811 or 830, false) => 3,
        _ => 0,
    };

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
