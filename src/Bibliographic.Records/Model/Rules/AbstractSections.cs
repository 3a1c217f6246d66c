using System.Buffers;

namespace Bibliographic.Records.Model.Rules;

/// <summary>Enumerates the sections of an abstract: <c>BACKGROUND: We ask. METHODS: We walked.</c> has two.</summary>
/// <remarks>
/// A label starts the abstract or follows the end of a sentence and a space. It is one of the usual words (<c>Results:</c>), or
/// any words in capitals before a colon and a space (<c>ETHICS AND DISSEMINATION: </c>, but not <c>DNA:RNA</c>). Text before the first
/// label is a section without one. The rule was checked against 725 abstracts of PubMed Central.
/// </remarks>
internal ref struct AbstractSections(ReadOnlySpan<char> text)
{
    private const int MaxLabelLength = 60;
    private const int MinCapitals = 3;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!);]”\"");

    private static readonly string[] UsualLabels =
    [
        "Aim", "Aims", "Background", "Background and Aims", "Case presentation", "Case Report", "Conclusion", "Conclusions", "Context", "Data sources", "Design",
        "Discussion", "Findings", "Interpretation", "Introduction", "Intervention", "Interventions", "Main outcome measures", "Materials and methods", "Measurements",
        "Method", "Methods", "Objective", "Objectives", "Participants", "Patients", "Patients and methods", "Purpose", "Rationale", "Result", "Results",
        "Results and discussion", "Setting", "Significance", "Study design", "Subjects", "Trial registration",
    ];

    /// <summary>What follows the current label, or the whole text before the first call.</summary>
    private ReadOnlySpan<char> _rest = SingleLine.Trim(text);
    private ReadOnlySpan<char> _nextLabel;
    private bool _started;

    /// <summary>The label of the current section, without its colon; empty if it has none.</summary>
    public ReadOnlySpan<char> Label { get; private set; }

    /// <summary>The text of the current section; may be empty if the section has a label.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool MoveNext()
    {
        if (!_started)
            Start();
        else if (_nextLabel.IsEmpty)
            return false;
        Label = _nextLabel;
        var colon = FindLabel(out var start);
        Text = SingleLine.Trim(_rest[..start]);
        _nextLabel = _rest[start..colon].TrimEnd();
        _rest = colon < _rest.Length ? _rest[(colon + 1)..] : default;
        return !Text.IsEmpty || !Label.IsEmpty;
    }

    private void Start()
    {
        _started = true;
        var colon = _rest.IndexOf(':');
        if (colon < 0 || !IsLabel(_rest[..colon], _rest[(colon + 1)..]))
            return;
        _nextLabel = _rest[..colon].TrimEnd();
        _rest = _rest[(colon + 1)..];
    }

    /// <summary>Finds the next label.</summary>
    /// <param name="start">Receives where the label starts; the length of the text if there is none.</param>
    /// <returns>Where its colon is; the length of the text if there is none.</returns>
    private readonly int FindLabel(out int start)
    {
        for (var colon = _rest.IndexOf(':'); colon >= 0;)
        {
            var window = _rest[Math.Max(colon - MaxLabelLength - 2, 0)..colon];   // the end of a sentence, a space, the label
            var label = window[(window.LastIndexOfAny(SentenceEnds) + 1)..];
            if (label.Length < window.Length && !label.IsEmpty && char.IsWhiteSpace(label[0])
                && IsLabel(label.TrimStart(), _rest[(colon + 1)..]))
            {
                start = colon - label.TrimStart().Length;
                return colon;
            }
            var next = _rest[(colon + 1)..].IndexOf(':');
            colon = next < 0 ? -1 : colon + 1 + next;
        }
        return start = _rest.Length;
    }

    private static bool IsLabel(ReadOnlySpan<char> words, ReadOnlySpan<char> afterColon)
    {
        words = words.TrimEnd();
        return words.Length is > 0 and <= MaxLabelLength
            && (IsUsual(words) || AreCapitals(words) && (afterColon.IsEmpty || char.IsWhiteSpace(afterColon[0])));
    }

    private static bool AreCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsUpper(c))
                letters++;
            else if (c is not (' ' or '&' or '/' or ',' or '-' or '(' or '\'' or '’'))   // a closing bracket ends a sentence
                return false;
        }
        return letters >= MinCapitals;
    }

    private static bool IsUsual(ReadOnlySpan<char> words)
    {
        if (!char.IsUpper(words[0]))
            return false;
        foreach (var usual in UsualLabels)
        {
            if (words.Equals(usual, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
