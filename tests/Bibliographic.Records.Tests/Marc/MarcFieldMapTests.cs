using System.Globalization;
using System.Text;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Recovery.Marc;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>What every field, every subfield and every indicator of MARC gives: the whole of the mapping, found by trying it.</summary>
public class MarcFieldMapTests
{
    private const string Codes = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly MarcRecovery Recovery = new(new());
    private static readonly BibliographicRecord Nothing = new();

    /// <summary>A field with one subfield, whose text is <c>Fen</c>.</summary>
    [Theory]
    [InlineData(MarcFormat.Marc21)]
    [InlineData(MarcFormat.Unimarc)]
    public void A_subfield_alone(MarcFormat format) =>
        Snapshot.Verify(
            Show(
                from tag in TagsOf(format)
                from code in Codes
                select (tag, code, Outcome(format, tag, "  ", (code, "Fen")))),
            ".txt", $"{format}");

    /// <summary>A field with a subfield behind <c>$a Moor</c>, where it gives more than that.</summary>
    [Theory]
    [InlineData(MarcFormat.Marc21)]
    [InlineData(MarcFormat.Unimarc)]
    public void A_subfield_behind_another(MarcFormat format) =>
        Snapshot.Verify(
            Show(
                from tag in TagsOf(format)
                let first = Outcome(format, tag, "  ", ('a', "Moor"))
                from code in Codes
                let both = Outcome(format, tag, "  ", ('a', "Moor"), (code, "Fen"))
                where both != first
                select (tag, code, both)),
            ".txt", $"{format}");

    /// <summary>
    /// A field of MARC 21 with another indicator than a blank, where this makes a difference: digits in the place of codes.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_indicator(int position) =>
        Snapshot.Verify(
            Show(
                from tag in TagsOf(MarcFormat.Marc21)
                let blank = Outcome(MarcFormat.Marc21, tag, "  ", ('a', "A moor"), ('2', "src"))
                from indicator in "0123456789"
                let both = position == 1 ? $"{indicator} " : $" {indicator}"
                let other = Outcome(MarcFormat.Marc21, tag, both, ('a', "A moor"), ('2', "src"))
                where other != blank
                select (tag, indicator, other)),
            ".txt", $"{position}");

    /// <summary>The tags whose fields give anything.</summary>
    private static int[] TagsOf(MarcFormat format) =>
        [
            .. Enumerable.Range(10, 990)
                .Where(tag => tag != 245 || format == MarcFormat.Marc21)
                .Where(tag => Outcome(format, tag, "  ", [.. Codes.Select(code => (code, "Fen"))]).Length > 0),
        ];

    private static string Outcome(MarcFormat format, int tag, string indicators, params (char Code, string Text)[] subfields)
    {
        var field = MarcField.Data(
            Name(tag), indicators[0], indicators[1], [.. subfields.Select(part => new MarcSubfield(part.Code, part.Text))]);
        // A field without a value tells of which format the record is.
        var sign = format == MarcFormat.Unimarc
            ? MarcField.Data("100", ' ', ' ', [new('a', "99")])
            : MarcField.Data("245", ' ', ' ', [new('x', "")]);
        var record = Recovery.Recover(new() { Fields = [sign, field] });
        if (record with { Marc = null } == Nothing)
            return "";
        return string.Join("; ",
            from property in RecordProperty.All
            where property.Value is not (RecordValue.Evidence or RecordValue.Marc)
            let texts = property.GetTexts(record)
            where !texts.IsEmpty
            select $"{property.Name} {string.Join(" | ", texts)}");
    }

    /// <summary>Each outcome, and below it the subfields (or indicators) that give it, and of which fields.</summary>
    private static string Show(IEnumerable<(int Tag, char Code, string Outcome)> found)
    {
        var text = new StringBuilder();
        var outcomes = found.Where(entry => entry.Outcome.Length > 0).GroupBy(entry => entry.Outcome);
        foreach (var outcome in outcomes.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(outcome.Key).Append('\n');
            foreach (var tags in outcome.GroupBy(entry => entry.Tag).GroupBy(codes => string.Concat(codes.Select(entry => entry.Code))))
                text.Append("  ").Append(tags.Key).Append(": ").AppendJoin(' ', tags.Select(tag => Name(tag.Key))).Append('\n');
        }
        return text.ToString();
    }

    private static string Name(int tag) => tag.ToString("000", CultureInfo.InvariantCulture);
}
