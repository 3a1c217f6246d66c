using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// What a work is about: headings in 6XX with their subdivisions, divided by kind, and by the vocabulary that they come from.
/// </summary>
/// <remarks>One instance serves one record after the other; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcSubjects
{
    private const string Divider = " -- ";

    private static readonly string?[] Vocabularies = ["lcsh", "cyac", "mesh", "nal", null, "cash", "rvm"];

    private readonly List<(string Vocabulary, DistinctList<string> Headings)> _byVocabulary = [];
    private readonly Dictionary<string, DistinctList<string>> _headingsOf = new(StringComparer.Ordinal);

    public DistinctList<string> Subjects { get; } = new();

    public DistinctList<string> Places { get; } = new();

    public DistinctList<string> Eras { get; } = new();

    public DistinctList<string> Genres { get; } = new();

    public void Read(ValueList<MarcField> fields, bool isUnimarc)
    {
        Subjects.Clear();
        Places.Clear();
        Eras.Clear();
        Genres.Clear();
        _byVocabulary.Clear();
        _headingsOf.Clear();
        foreach (ref readonly var field in fields.AsSpan())
        {
            var tag = field.TagCode.Number;
            if (tag is < 600 or > 699 || ListFor(field, tag, isUnimarc) is not { } list)
                continue;
            if (tag == 653 && !isUnimarc || tag == 610 && isUnimarc)
            {
                foreach (var subfield in field.Subfields)   // uncontrolled terms, each by itself
                {
                    if (subfield.Code == 'a' && IsbdPunctuation.TrimToNull(FieldText.Of(subfield)) is { } term)
                        Add(term, list, null);
                }
            }
            else if (Heading(field, isUnimarc) is { } heading)
            {
                Add(heading, list, VocabularyOf(field, isUnimarc));
            }
        }
    }

    /// <summary>Adds the headings of each vocabulary that the record names, in the order of the record.</summary>
    public void AddByVocabulary(List<RecordField> fields)
    {
        foreach (var (vocabulary, headings) in _byVocabulary)
            fields.Add(new($"subjects_{vocabulary}", headings.ToValueList()));
    }

    /// <summary>The list that a heading belongs to; null for fields that hold none.</summary>
    private DistinctList<string>? ListFor(in MarcField field, int tag, bool isUnimarc) => (tag, isUnimarc) switch
    {
        (648, false) => Eras,
        (651 or 662, false) => Places,
        (655, false) => Genres,
        (653, false) => field.Indicator2 switch { '4' => Eras, '5' => Places, '6' => Genres, _ => Subjects },
        (600 or 610 or 611 or 630 or 647 or 650 or 654 or 656 or 657 or 658 or >= 689, false) => Subjects,
        (607, true) => Places,
        (608, true) => Genres,
        (>= 600 and <= 606 or 610 or 615 or 616 or 617, true) => Subjects,
        _ => null,
    };

    /// <summary>A heading with its subdivisions: <c>Marshes -- England -- Maps</c>.</summary>
    private static string? Heading(in MarcField field, bool isUnimarc)
    {
        var heading = new JoinedText();
        foreach (var subfield in field.Subfields)
        {
            if (!char.IsAsciiLetterLower(subfield.Code) || subfield.Code is 'w' or 'i'
                || FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            var isSubdivision = subfield.Code is 'x' or 'y' or 'z' || (isUnimarc ? subfield.Code == 'j' : subfield.Code == 'v');
            var code = subfield.Code;
            if (!isSubdivision && (code == 'e' && !isUnimarc && field.TagCode.Number is not 611 || code == 'u'))
                continue;   // what somebody did, and addresses
            if (isSubdivision && !heading.Span.IsEmpty)
                heading.AddTrimmed(text, Divider);
            else
                heading.Add(text, isUnimarc && code is 'b' ? ", " : " ");
        }
        return IsbdPunctuation.TrimToNull(heading.ToString()) is { } trimmed ? MarcTitle.Plain(trimmed) : null;
    }

    private static string? VocabularyOf(in MarcField field, bool isUnimarc) =>
        !isUnimarc && field.Indicator2 is >= '0' and <= '6' ? Vocabularies[field.Indicator2 - '0']
        : FieldText.First(field, '2') is { } source ? IsbdPunctuation.TrimToNull(source)?.ToLowerInvariant() : null;

    private void Add(string heading, DistinctList<string> list, string? vocabulary)
    {
        list.Add(heading);
        if (vocabulary is null)
            return;
        if (!_headingsOf.TryGetValue(vocabulary, out var headings))
        {
            _headingsOf.Add(vocabulary, headings = new());
            _byVocabulary.Add((vocabulary, headings));
        }
        headings.Add(heading);
    }
}
