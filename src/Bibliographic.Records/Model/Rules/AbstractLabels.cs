using System.Buffers;

namespace Bibliographic.Records.Model.Rules;

/// <summary>Finds the labels of structured abstracts: words in capitals, or usual words, before a colon at the start of a sentence.</summary>
internal static class AbstractLabels
{
    private const int LongestLabel = 60;
    private const int ShortestCapitals = 3;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!);]");

    private static readonly string[] UsualLabels =
    [
        "Aim", "Aims", "Background", "Background and Aims", "Case presentation", "Case Report", "Conclusion", "Conclusions", "Context", "Data sources", "Design",
        "Discussion", "Findings", "Interpretation", "Introduction", "Intervention", "Interventions", "Main outcome measures", "Materials and methods", "Measurements",
        "Method", "Methods", "Objective", "Objectives", "Participants", "Patients", "Patients and methods", "Purpose", "Rationale", "Result", "Results",
        "Results and discussion", "Setting", "Significance", "Study design", "Subjects", "Trial registration",
    ];

    /// <summary>Divides an abstract.</summary>
    /// <param name="text">The abstract; may be null.</param>
    public static ValueList<AbstractSection> Divide(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;
        var sections = new List<AbstractSection>();
        string? label = null;
        var start = 0;
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var labelStart = LabelStart(text, start, colon);
            if (labelStart < 0)
                continue;
            Add(sections, label, text.AsSpan(start, labelStart - start));
            label = text[labelStart..colon];
            start = colon + 1;
        }
        Add(sections, label, text.AsSpan(start));
        return ValueList.From(sections);
    }

    /// <summary>Where the label before a colon starts; -1 when the words before it are no label.</summary>
    private static int LabelStart(string text, int from, int colon)
    {
        var window = text.AsSpan(from, colon - from);
        var skipped = Math.Max(window.Length - LongestLabel - 2, 0);
        var sentence = window[skipped..].LastIndexOfAny(SentenceEnds);
        var start = from + (sentence < 0 ? 0 : skipped + sentence + 1);
        while (start < colon && char.IsWhiteSpace(text[start]))
            start++;
        var words = text.AsSpan(start, colon - start);
        // The first label starts the text; any other follows the end of a sentence.
        if (words.IsEmpty || words.Length > LongestLabel || sentence < 0 && (from > 0 || start > from && skipped > 0))
            return -1;
        return IsCapitals(words) || IsUsual(words) ? start : -1;
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsUpper(c))
                letters++;
            else if (!(c is ' ' or '&' or '/' or ',' or '-' or '('))   // a closing bracket ends a sentence
                return false;
        }
        return letters >= ShortestCapitals;
    }

    private static bool IsUsual(ReadOnlySpan<char> words)
    {
        foreach (var usual in UsualLabels)
        {
            if (words.Equals(usual, StringComparison.OrdinalIgnoreCase) && char.IsUpper(words[0]))
                return true;
        }
        return false;
    }

    private static void Add(List<AbstractSection> sections, string? label, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.IsEmpty || label is not null)
            sections.Add(new(label, text.ToString()));
    }
}
