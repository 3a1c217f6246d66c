using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests;

/// <summary>One record, written by many versions of many extractors: whichever it was, the same record comes back.</summary>
public class DialectTests
{
    private const string NoRows = "no line shows where a row begins";

    /// <summary>
    /// What a file does not give, each with the reason; a file that is not here gives the whole record. Values are by name; <c>*</c> stands
    /// for everything: the extractor is not supported.
    /// </summary>
    private static readonly Dictionary<string, (string Lost, string Reason)> Losses = new()
    {
        ["html2text-c-vufind9.txt"] = ("*", NoRows + ": the name is centred beside the middle of its values"),
        ["w3m-vufind9.txt"] = ("*", NoRows + ": the name is centred beside the middle of its values"),
        ["lynx-vufind9.txt"] = ("*", NoRows + ": the name is the first word of an indented paragraph"),
        ["pandoc-gfm-vufind9.txt"] = ("*", "the table is HTML"),
        ["pandoc-markdown-vufind9.txt"] = ("*", "columns are padded, wide cells are grids"),
        ["pandoc-plain-vufind9.txt"] = ("*", "columns are padded"),
        ["trafilatura-v1.12.2-special-values.txt"] = ("*", "every name is invented; its values are tested below"),
        ["trafilatura-HEAD-special-values.txt"] = ("*", "every name is invented; its values are tested below"),
        ["html2text-py-defaults-vufind9.txt"] = ("Copyright", "lines are wrapped after hyphens too, and no other field repeats the copyright statement"),
    };

    public static TheoryData<string> RealFiles => [.. Files(Path.Combine(Repository.Shared, "format", "dialects"))];

    public static TheoryData<string> InventedFiles => [.. Files(Repository.PathOf("dialects"))];

    [SharedTheory]
    [MemberData(nameof(RealFiles))]
    public void Every_dialect_gives_the_real_record_but_for_what_it_lost(string file) =>
        AssertGives(RecordDump.ReadFile(SeedRecordTests.SeedPath).Single(), Path.Combine(Repository.Shared, "format", "dialects", file));

    [Theory]
    [MemberData(nameof(InventedFiles))]
    public void Every_dialect_gives_the_invented_record(string file) =>
        AssertGives(RecordDump.ReadFile(Repository.PathOf("article.txt")).Single(), Path.Combine(Repository.PathOf("dialects"), file));

    [SharedFact]
    public void Every_listed_loss_is_of_a_file_that_is_there() =>
        Assert.Subset(Files(Path.Combine(Repository.Shared, "format", "dialects")).ToHashSet(), Losses.Keys.ToHashSet());

    [Fact]
    public void All_dialects_in_one_stream_give_one_record_each()
    {
        var names = Files(Repository.PathOf("dialects")).ToList();
        var stream = names.SelectMany(name => Repository.Bytes("dialects/" + name).Append((byte)'\n')).ToArray();
        var expected = RecordDump.ReadFile(Repository.PathOf("article.txt")).Single();
        Assert.Equal(names.Count, RecordDump.Read(stream).Count());
        Assert.All(RecordDump.Read(stream).Zip(names),
            pair => Assert.Equal((pair.Second, ""), (pair.Second, string.Join(',', RecordDifferences.Between(expected, pair.First)))));
    }

    [Fact]
    public void Any_dialect_may_follow_any_other()
    {
        var expected = RecordDump.ReadFile(Repository.PathOf("article.txt")).Single();
        List<string> names = [.. Files(Repository.PathOf("dialects")).Select(file => "dialects/" + file), "article.txt"];
        var failed = from first in names
                     from second in names
                     let records = RecordDump.Read([.. Repository.Bytes(first), (byte)'\n', .. Repository.Bytes(second)]).ToList()
                     where records.Count != 2 || records.Exists(record => record != expected)
                     select $"{first}, {second}: {records.Count} records";
        Assert.Empty(failed);
    }

    [SharedTheory]
    [InlineData("trafilatura-v1.12.2-special-values.txt", "one | two x|y | lead trail |", "line1\nline2\nline3 second", "a b c d nb sp", "- item ---|---| # head * star 1. num")]
    [InlineData("trafilatura-HEAD-special-values.txt", "one | two x|y | lead trail |", "line1 line2  line3 second", "a\tb  c   d nb sp", "- item ---|---| # head * star 1. num")]
    public void Special_values_survive(string file, string pipes, string newlines, string tabs, string dashes)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Shared, "format", "dialects", file));
        var scanner = new PageScanner();
        Assert.True(scanner.Scan(bytes, isFinal: true));
        var fields = new PageFields(bytes, scanner.Page, new());
        var values = new Dictionary<string, string>();
        foreach (ref readonly var row in scanner.Page.Rows)
            values.Add(fields.NameOf(row), Encoding.UTF8.GetString(fields.Text(row)));
        Assert.Equal(
            [
                "a_pipe", "b_newline", "c_tabs", "d_empty", "e_space", "f_noval", "g_true", "h_markup", "i_entity", "j_dash", "k_short", "l_dup", "m_long", "n_zw",
                "o_emptymid", "p_only_dash", "q_num", "dewey-full", "r_url", "z_nested", "z_nested2",
            ],
            values.Keys);
        Assert.Equal((pipes, newlines, tabs, dashes), (values["a_pipe"], values["b_newline"], values["c_tabs"], values["j_dash"]));
        Assert.All(["d_empty", "e_space", "f_noval"], name => Assert.Equal("", values[name]));
        Assert.Equal(("1", "0", "-", "a b c"), (values["g_true"], values["q_num"], values["p_only_dash"], values["k_short"]));
        Assert.Equal("Study of <i>E. coli</i> & H<sub>2</sub>O <b>x</b>", values["h_markup"]);
        Assert.Equal("http://a.b/c?d=e&f=g", values["r_url"]);
        Assert.Equal("KeyA: Value0 Value1 KeyB: Value2", values["z_nested"]);
        Assert.EndsWith(" word word", values["m_long"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal) : [""];

    private static void AssertGives(BibliographicRecord expected, string path)
    {
        var records = RecordDump.ReadFile(path).ToList();
        var (lost, reason) = Losses.GetValueOrDefault(Path.GetFileName(path), ("", ""));
        if (lost == "*")
        {
            Assert.False(records.Count == 1 && records[0] == expected, $"The record is whole: take the file off the list ({reason}).");
            return;
        }
        Assert.Equal(lost, string.Join(',', RecordDifferences.Between(expected, Assert.Single(records))));
    }
}
