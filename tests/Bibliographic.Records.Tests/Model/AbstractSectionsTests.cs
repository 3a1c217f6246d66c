namespace Bibliographic.Records.Tests.Model;

public sealed class AbstractSectionsTests
{
    private const string Usual = """
        Aim|Aims|Background|Background and Aims|Case presentation|Case Report|Conclusion|Conclusions|Context|Data sources|Design|Discussion|Findings|Interpretation|Introduction
        |Intervention|Interventions|Main outcome measures|Materials and methods|Measurements|Method|Methods|Objective|Objectives|Participants|Patients|Patients and methods|Purpose
        |Rationale|Result|Results|Results and discussion|Setting|Significance|Study design|Subjects|Trial registration
        """;

    [Fact]
    public void Usual_words_are_labels_in_any_case_after_a_capital()
    {
        foreach (var label in Usual.Split('|').Select(label => label.Trim()))
        {
            Assert.Equal($"[{label}] We walked.", Divide($"{label}: We walked."));
            Assert.Equal($"[{label.ToUpperInvariant()}] We walked.", Divide($"{label.ToUpperInvariant()}: We walked."));
            var small = char.ToLowerInvariant(label[0]) + label[1..];
            Assert.Equal($"{small}: We walked.", Divide($"{small}: We walked."));
        }
    }

    [Theory]
    [InlineData("AIMS: a. RESULTS: b. END: c", "[AIMS] a. [RESULTS] b. [END] c")]
    [InlineData("We walked. RESULTS: b.", "We walked. [RESULTS] b.")]
    [InlineData("Why? RESULTS: b! Methods: c; Setting: d) Design: e] Purpose: f", "Why? [RESULTS] b! [Methods] c; [Setting] d) [Design] e] [Purpose] f")]
    [InlineData("We walked, RESULTS: b.", "We walked, RESULTS: b.")]
    [InlineData("AIMS: we walked RESULTS: b.", "[AIMS] we walked RESULTS: b.")]
    [InlineData("  AIMS: a", "[AIMS] a")]
    [InlineData("AIMS: RESULTS: b", "[AIMS] RESULTS: b")]
    [InlineData("AIMS:. RESULTS: b", "[AIMS] . [RESULTS] b")]
    [InlineData("AIMS:", "[AIMS] ")]
    [InlineData(": a", ": a")]
    [InlineData("AB: a", "AB: a")]
    [InlineData("ABC: a", "[ABC] a")]
    [InlineData("A & B/C, D-E: a", "[A & B/C, D-E] a")]
    [InlineData("METHODS (WALKS): a", "METHODS (WALKS): a")]
    [InlineData("ABC1: a", "ABC1: a")]
    [InlineData("DNA:RNA hybrids", "DNA:RNA hybrids")]
    [InlineData("Background:We ask. Results:We walked.", "[Background] We ask. [Results] We walked.")]
    [InlineData("AUTHORS' CONCLUSIONS: a", "[AUTHORS' CONCLUSIONS] a")]
    [InlineData("INTRODUCTION : a. MÉTHODES : b", "[INTRODUCTION] a. [MÉTHODES] b")]
    [InlineData("“Why walk?” RESULTS: b", "“Why walk?” [RESULTS] b")]
    [InlineData("We walked (n=3)RESULTS: b", "We walked (n=3)RESULTS: b")]
    [InlineData("Walks: a", "Walks: a")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void Labels_start_the_text_or_follow_a_sentence(string? text, string sections) => Assert.Equal(sections, Divide(text));

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_label_is_not_longer_than_sixty_letters(int length, bool isLabel)
    {
        var label = new string('A', length);
        Assert.Equal(isLabel ? $"[{label}] a" : $"{label}: a", Divide($"{label}: a"));
        Assert.Equal(isLabel ? $"We walked. [{label}] a" : $"We walked. {label}: a", Divide($"We walked. {label}: a"));
        Assert.Equal($"{label} {label}: a", Divide($"{label} {label}: a"));
    }

    private static string Divide(string? text) =>
        string.Join(' ',
            new BibliographicRecord { Abstract = text }.GetAbstractSections()
                .Select(section => section.Label is null ? section.Text : $"[{section.Label}] {section.Text}"));
}
