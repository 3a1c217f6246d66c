using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Bibliographic.Records.Conformance;

public abstract partial class RecordSerializerTests
{
    private const int LongestPiece = 10_000;
    private const int MostPieces = 1000;

    /// <summary>An output has as many records as were written, whatever is in them. Needs <see cref="CountRecords"/>.</summary>
    [Fact]
    public void No_value_breaks_out_of_its_record()
    {
        var format = Create();
        if (CountRecords(Output(format, ConformanceRecords.Article)) is null)
            return;
        Assert.Equal(0, CountRecords(Output(format)));
        foreach (var (name, record) in ConformanceRecords.All)
        {
            var count = CountRecords(Output(format, ConformanceRecords.Article, record, ConformanceRecords.Book));
            Assert.True(count == 3, $"With '{name}' between two others the output has {count} records.");
        }
    }

    /// <summary>
    /// An output has as many records as were written, also when the values are what the format itself writes: whole outputs, lines of them,
    /// and what stands between their words. Needs <see cref="CountRecords"/>.
    /// </summary>
    [Fact]
    public void Output_of_the_format_in_a_value_makes_no_record()
    {
        var format = Create();
        if (CountRecords(Output(format)) is null)
            return;
        var output = Encoding.UTF8.GetString(Output(format, ConformanceRecords.Article, ConformanceRecords.Book));
        var pieces = Pieces(output).Distinct().OrderBy(piece => piece.Length).Take(MostPieces).ToList();
        if (Count(pieces) == pieces.Count + 2)
            return;
        var forgery = pieces.Find(piece => Count([piece]) != 3);
        Assert.Fail(forgery is null
            ? $"{pieces.Count + 2} records, with pieces of an output in their values, give {Count(pieces)} records."
            : $"A record between two others, with this text in all its values, gives {Count([forgery])} records:\n{forgery}");

        int? Count(List<string> texts) =>
            CountRecords(Output(format, [ConformanceRecords.Article, .. texts.Select(ConformanceRecords.Everywhere),
                ConformanceRecords.Book]));
    }

    /// <summary>
    /// No text that ends a value and starts another one, in this record or the next, is written as it is when it stands in a value.
    /// </summary>
    [Fact]
    public void Text_between_values_is_not_written_as_it_is_inside_a_value()
    {
        var format = Create();
        if (IsText && SelfForgery.Find(records => Output(format, records)) is { } forgery)
            Assert.Fail(forgery);
    }

    private static IEnumerable<string> Pieces(string output)
    {
        string[] texts = [output, .. output.Split('\n'), .. Regex.Split(output, @"[\p{L}\p{N}]+")];
        return texts.Where(text => text.Length is > 0 and < LongestPiece)
            .SelectMany(text => (string[])[text, $"x\n{text}\nx", $"x{text}x"]);
    }
}
