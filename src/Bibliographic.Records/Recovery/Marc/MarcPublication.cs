using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>Where, by whom and when a work was published: 264, 260, 262 or 210, 214, and the coded dates in 008 or 100.</summary>
/// <remarks>One instance serves one record after the other; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcPublication
{
    public string? Place { get; private set; }

    public string? Publisher { get; private set; }

    /// <summary>The publishers and places after the first.</summary>
    public List<string> FurtherPublishers { get; } = [];

    public List<string> FurtherPlaces { get; } = [];

    public List<PartialDate> Dates { get; } = [];

    public Certainty DateCertainty { get; private set; }

    /// <summary>The date in the words of the record, where it is more than the year: <c>c2004</c>; null where it is not.</summary>
    public string? DateText { get; private set; }

    public void Read(ValueList<MarcField> fields, bool isUnimarc)
    {
        (Place, Publisher, DateText, DateCertainty) = (null, null, null, Certainty.Certain);
        FurtherPublishers.Clear();
        FurtherPlaces.Clear();
        Dates.Clear();
        string? text = null, copyright = null;
        var best = BestField(fields, isUnimarc);
        if (best >= 0)
        {
            ReadNames(fields[best], isUnimarc ? 'c' : 'b');
            text = FieldText.Join(fields[best], isUnimarc ? "d" : "c") ?? FieldText.Join(fields[best], isUnimarc ? "h" : "g");
        }
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (best >= 0 && field.TagCode == fields[best].TagCode && (Place is null || Publisher is null))
                ReadMissingName(field, isUnimarc ? 'c' : 'b');
            if (field.TagCode.Number == 264 && field.Indicator2 == '4')
                copyright ??= FieldText.First(field, 'c');
            else if (!isUnimarc && field.TagCode.Number is 260 or 264 or 262)
                text ??= FieldText.Join(field, "c") ?? FieldText.Join(field, "g");
        }
        ReadDates(isUnimarc ? CodedDates.OfUnimarc(fields) : CodedDates.OfMarc21(fields), text, copyright);
    }

    /// <summary>
    /// The position of the field that tells of publication: of 264 that with the second indicator 1; -1 when there is none.
    /// </summary>
    private static int BestField(ValueList<MarcField> fields, bool isUnimarc)
    {
        var (best, bestRank) = (-1, 0);
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var rank = (field.TagCode.Number, isUnimarc) switch
            {
                (210 or 214, true) => field.Indicator2 is '1' or '2' or '3' or '4' && field.TagCode.Number == 214 ? 1 : 4,
                (264, false) =>
                    field.Indicator2 == '1' && FieldText.Has(field, "b") ? 5 : field.Indicator2 == '4' ? 1 : field.Indicator2 == '1' ? 3 : 2,
                (260 or 262, false) => FieldText.Has(field, "ab") ? 4 : 2,
                _ => 0,
            };
            if (rank > bestRank)
                (best, bestRank) = (i, rank);
        }
        return best;
    }

    private void ReadNames(in MarcField field, char codeOfPublisher)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != 'a' && subfield.Code != codeOfPublisher
                || IsbdPunctuation.TrimToNull(FieldText.Of(subfield)) is not { } name
                || WithoutHalfBrackets(name) is not { Length: > 0 } text)
                continue;
            if (subfield.Code == 'a')
            {
                if (Place is null)
                    Place = text;
                else
                    FurtherPlaces.Add(text);
            }
            else if (Publisher is null)
                Publisher = text;
            else
                FurtherPublishers.Add(text);
        }
    }

    /// <summary>Some records have place and publisher in two fields.</summary>
    private void ReadMissingName(in MarcField field, char codeOfPublisher)
    {
        if (Place is null && FieldText.FirstTrimmed(field, 'a') is { } place)
            Place = WithoutHalfBrackets(place);
        if (Publisher is null && FieldText.FirstTrimmed(field, codeOfPublisher) is { } publisher)
            Publisher = WithoutHalfBrackets(publisher);
    }

    /// <summary>The text without a bracket whose partner is in another subfield: <c>[Norwich</c>.</summary>
    private static string WithoutHalfBrackets(string text)
    {
        var (opening, closing) = (text.Contains('[', StringComparison.Ordinal), text.Contains(']', StringComparison.Ordinal));
        return opening == closing ? text : text.Trim('[', ']').Trim();
    }

    private void ReadDates(CodedDates coded, string? text, string? copyright)
    {
        var hasText = CatalogueDates.TryRead(text, out var year, out var further, out var isSure);
        if (!hasText && copyright is not null)
            hasText = CatalogueDates.TryRead(copyright, out year, out further, out isSure);
        if (coded.Date is { } date)
        {
            Dates.Add(date);
            // The text may give the year in another calendar, or several. When it gives others only, one of the two is wrong.
            var agrees = !hasText || date.Year == year || date.Year == further || text!.Contains($"{date.Year}", StringComparison.Ordinal);
            if (!agrees || coded.IsQuestionable)
                DateCertainty = Certainty.Likely;
        }
        else if (hasText)
        {
            Dates.Add(new(year));
            DateCertainty = isSure ? Certainty.Certain : Certainty.Likely;
        }
        else if (coded.Second is { } second)
        {
            Dates.Add(second);
            DateCertainty = Certainty.Guess;
        }
        if (coded.Further is { } other)
            AddFurther(other.Year);
        if (hasText && further > 0)
            AddFurther(further);
        if (CatalogueDates.TryRead(copyright, out var copyrightYear, out _, out _))
            AddFurther(copyrightYear);
        text = IsbdPunctuation.TrimToNull(text ?? copyright);
        DateText = text is null || Dates.Count > 0 && IsSame(text, Dates[0]) ? null : text;
    }

    private static bool IsSame(string text, PartialDate date)
    {
        const int longest = 10;   // 2004-05-06
        Span<char> spelled = stackalloc char[longest];
        return date.TryFormat(spelled, out var length) && text.AsSpan().SequenceEqual(spelled[..length]);
    }

    private void AddFurther(int year)
    {
        foreach (var date in Dates)
        {
            if (date.Year == year)
                return;
        }
        Dates.Add(new(year));
    }
}
