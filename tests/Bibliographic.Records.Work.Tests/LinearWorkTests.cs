using Bibliographic.Records.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Work.Tests;

/// <summary>
/// No input makes work grow faster than its size. Work is counted where texts are compared, copied and divided: see <c>WorkCounter</c>.
/// </summary>
public class LinearWorkTests
{
    /// <summary>Pages that grow, by what makes them awkward.</summary>
    private static readonly Dictionary<string, Func<int, string>> Pages = new()
    {
        ["authors without separators"] = n => $"id | x |\nauthor | {Repeat("Li Wu ", n)} |\nauthor_sort | Li Wu |\ntitle | T |\n",
        ["authors without separators, counted"] = n => $"Main Author: | {Repeat(", ", n)} |\n---|---\nid | x |\nauthor | {Repeat("Li Group Wu ", n)} |\ntitle | T |\n",
        ["authors with a comma each"] = n => $"id | x |\nauthor | {Repeat("Li, Xa Wu Yo ", n)} |\nauthor_sort | Li, Xa |\ntitle | T |\n",
        ["one author of many words"] = n => $"id | x |\nauthor | Li, {Repeat("Group of ", n)} Wu, {Repeat("Xa ", n)} |\ntitle | T |\n",
        ["authors in Han letters"] = n => $"id | x |\nauthor | {Repeat("王小 Li, Xa ", n)} |\ntitle | T |\n",
        ["keys that fit"] = n => $"id | x |\nauthor | {Repeat("Li, X ", n)} |\ntitle | T |\nwork_keys_str_mv | {Repeat("AT lix t ", n)} |\n",
        ["keys that nearly match"] = n => $"id | x |\nauthor | {Repeat("Li, Xaxaxa ", n)} |\ntitle | T |\nwork_keys_str_mv | {Repeat("AT lixaxaxb t ", n)} |\n",
        ["long keys that nearly match"] = n => $"id | x |\nauthor | {Repeat("a ", n * 4)} |\ntitle | T |\nwork_keys_str_mv | {Repeat($"AT {new string('a', 350)}b t ", Math.Max(1, n / 40))} |\n",
        ["every other key that nearly matches"] = n => $"id | x |\nauthor | {Repeat("Li, X Wu, Y ", n)} |\ntitle | T |\nwork_keys_str_mv | {Repeat("AT lix t AT wuz t ", n)} |\n",
        ["keys of other authors"] = n => $"id | x |\nauthor2 | {Names(n, down: true)} |\nauthor2_role | aut |\ntitle | T |\nwork_keys_str_mv | {Keys(n)} |\n",
        ["thousands of equal rows"] = n => $"id | x |\ntitle | {Repeat("a", n)} |\n{Repeat($"title_full |\nother |\n", n)}url | http://a.example/ |\n",
        ["thousands of equal escaped rows"] = n => $"| --- | --- |\n| id | x |\n| title | {Repeat("a\\*", n)} |\n{Repeat("| title\\_full |\nother |\n", n)}| url | http://a.example/ |\n",
        ["thousands of equal numbers"] = n => $"id | x |\nissn | {Repeat("1234-5679 ", n)} |\ntitle | T |\n",
        ["thousands of different numbers"] = n => $"id | x |\nissn | {Issns(n)} |\ntitle | T |\n",
        ["thousands of subjects, glued"] = n => $"id|\nx\n|\ntitle|\nT\n|\ntopic|\n{Repeat("ab\n", n)}|\nurl|\nhttp://a.example/\n|\nspelling|\nx2022-12-13 T J {Repeat("ab ", n)}2022 /pubmed/1 Text en ©\n|\n",
        ["long runs of bars"] = n => $"id | x |\ntitle | {Repeat("|", n)} |\nurl | {Repeat("| ", n)}|\n",
        ["long runs of blanks"] = n => $"id | x |\ntitle | a{Repeat(" ", n)}b |\nauthor |{Repeat(" ", n)}|\nspelling | x2022-12-13 a b{Repeat(" ", n)} |\n",
        ["lines of bars and blanks"] = n => $"id | x |\ntitle | T |\n{Repeat("| | |\n", n)}url | http://a.example/ |\n{Repeat(" |\n", n)}",
        ["a spelling that nearly holds the title"] = n => $"id | x |\nspelling | x2022-12-13 {Repeat("a", n * 2)} |\ntitle | {Repeat("a", n / 2)}b{Repeat("a", n / 2)} |\n",
        ["a shingle that nearly holds the author"] = n => $"id | x |\nauthor_sort | {Repeat("a ", n / 2)}b{Repeat(" a", n / 2)} |\nspellingShingle | {Repeat("a ", n * 2)}T |\ntitle | T |\n",
        ["addresses everywhere"] = n => $"id | x |\nspelling | x2022-12-13 T {Repeat("http://a Text b ", n)} |\ntitle | T |\nurl | {Repeat("http://a.example/=http://", n)} |\n",
        ["licences everywhere"] = n => $"id | x |\nspelling | x2022-12-13 T J 2022 /pubmed/1 Text en {Repeat("https://creativecommons.org/ ", n)} |\ntitle | T |\n",
        ["one line with many names"] = n => $"_version_ 1234567890 {string.Concat(Enumerable.Range(0, n).Select(number => $"f{number}_str v "))} title T url http://a.example/\n",
        ["one line with one name"] = n => $"_version_ 1234567890 {Repeat("topic_facet ", n)} title T url http://a.example/\n",
        ["many short pages"] = n => Repeat("_version_ | 1 |\nid | x |\ntitle | T |\n", n),
        ["a MARC view of many headings"] = n => View($"{Fields(n, i => $"650  0 |a Heading {i} |v Maps\n")}"),
        ["a MARC view of many names"] = n => View($"245 10 |a T / |c {Repeat("Ann Reed ; ", n)}\n{Fields(n, i => $"700 1  |a Name{i}, Ann\n")}"),
        ["a MARC view of many vocabularies"] = n => View(Fields(n, i => $"650  7 |a Marshes |2 v{i}\n")),
        ["a MARC view of fields in original script"] = n => View(Fields(n, i => $"880 1  |6 70{i % 10}-01 |a Name{i}, Ann\n")),
        ["a MARC view of one field"] = n => View($"500    |a note {Repeat("|a note ", n)}\n"),
        ["a MARC view of one subfield a line"] = n => View($"500 | | |\n{Repeat("|a note\n", n)}"),
        ["a MARC view of lines of no field"] = n => View($"{Repeat("500    |a note\nmore of it\nand more\nand more\nend\n", n)}"),
        ["a MARC view of doubtful lines"] = n => View($"{Repeat("500    |a note\nmore of it\n\n\n\n\n", n)}"),
        ["MARC views of one field each"] = n => Repeat("LEADER 00714cam a2200205 a 4500\n001 x\n245 10 |a T\n", n),
        ["MARCXML of many fields"] = n => $"<collection><record><leader>00714cam a2200205 a 4500</leader>{Fields(n, i => $"<datafield tag='650' ind1=' ' ind2='0'><subfield code='a'>H{i}</subfield></datafield>")}</record></collection>",
        ["ISO 2709 with many fields"] = n => $"99999cam a2299999 a 4500{Repeat("020001500000", n)}\u001e{Fields(n, i => $"  \u001fa{i}\u001e")}\u001d",
        ["ISO 2709 without terminators"] = n => Repeat("00063nam a2200049 a 4500001000200000245000600002\u001eX\u001e10\u001faT\u001e", n),
        ["many fields"] = n => $"id | x |\n{string.Concat(Enumerable.Range(0, n).Select(number => $"f{number}_str | v |\n"))}title | T |\n",
    };

    public static TheoryData<string> Kinds => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_input_is_about_twice_the_work(string page)
    {
        var (small, large) = (Work(Pages[page](4000)), Work(Pages[page](32_000)));
        Assert.True(large.WorkCounter <= 10 * small.WorkCounter + large.Bytes, $"{small.Bytes} bytes take {small.WorkCounter} steps, {large.Bytes} bytes take {large.WorkCounter}");
    }

    /// <summary>Records with duplicates whose number grows, by what makes them awkward.</summary>
    private static readonly Dictionary<string, Func<int, BibliographicRecord>> Records = new()
    {
        ["one DOI, different titles"] = i => new() { Doi = Shared, Id = $"x-{i}", Title = $"Walk {i}" },
        ["one DOI, different PMIDs"] = i => new() { Doi = Shared, Id = $"x-{i}", Pmid = new(i + 1) },
        ["one DOI, different PMIDs, then none"] = i => new() { Doi = Shared, Pmid = i % 2 == 0 ? new(i + 1) : null, Pmcid = i % 2 == 0 ? null : new(i + 1) },
        ["one identifier and title, different DOIs and PMIDs"] = i => new() { Id = "x", Title = "Walks", Doi = Doi.Parse($"10.5555/{i / 2}"), Pmid = new(i + 1) },
        ["a chain of contradictions"] = i => new() { Id = $"x-{i / 2}", Title = "Walks", Doi = Doi.Parse($"10.5555/{(i + 1) / 2}") },
        ["one work, different volumes"] = i => new() { Doi = Shared, Volume = $"{i}" },
        ["one work, different genres"] = i => new() { Doi = Shared, Id = "x", Genres = [$"Genre {i}"] },
        ["one work, different extra fields"] = i => new() { Doi = Shared, Id = "x", ExtraFields = [new($"field_{i}", ["a"]), new("field", [$"{i}"])] },
        ["one work, equal records"] = i => new() { Doi = Shared, Id = "x", Subjects = ["Walking"] },
    };

    private static Doi Shared { get; } = Doi.Parse("10.5555/walks");

    public static TheoryData<string> RecordKinds => [.. Records.Keys];

    /// <summary>Memory is counted too: tables that are built again for each record are work.</summary>
    [Theory]
    [MemberData(nameof(RecordKinds))]
    public void Twice_the_duplicates_are_about_twice_the_work(string records)
    {
        MergeWork(records, 100);
        var (small, large) = (MergeWork(records, 1000), MergeWork(records, 8000));
        Assert.True(large.Steps <= 11 * small.Steps + 8000, $"1,000 records take {small.Steps} steps, 8,000 records {large.Steps}");
        Assert.True(large.Allocated <= 14 * small.Allocated, $"1,000 records take {small.Allocated} bytes of memory, 8,000 records {large.Allocated}");
    }

    private static (long Steps, long Allocated) MergeWork(string records, int count)
    {
        var all = Enumerable.Range(0, count).Select(Records[records]).ToList();
        var (stepsBefore, allocatedBefore) = (WorkCounter.Count, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(all.MergeDuplicates().Count() <= count);
        return (WorkCounter.Count - stepsBefore, GC.GetAllocatedBytesForCurrentThread() - allocatedBefore);
    }

    [Fact]
    public void The_counter_sees_work_that_grows_faster()
    {
        // What the bound would not let pass: each key tried at each name.
        static long Quadratic(int n)
        {
            var before = WorkCounter.Count;
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    WorkCounter.Add(0);
            return WorkCounter.Count - before;
        }
        Assert.True(Quadratic(800) > 10 * Quadratic(100));
    }

    private static (long Bytes, long WorkCounter) Work(string page)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        var before = WorkCounter.Count;
        var count = RecordDump.Read(bytes, new() { OnDiagnostic = _ => { } }).Count();
        Assert.True(count > 0);
        return (bytes.Length, WorkCounter.Count - before);
    }

    private static string View(string fields) => $"LEADER 00714cam a2200205 a 4500\n001 x\n245 10 |a T\n{fields}";

    private static string Fields(int count, Func<int, string> field) => string.Concat(Enumerable.Range(0, count).Select(field));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Name(int number) =>
        string.Concat(number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static string Names(int n, bool down) => string.Concat(Enumerable.Range(0, n).Select(number => $"{Name(down ? n - 1 - number : number)}, X "));

    private static string Keys(int n) => string.Concat(Enumerable.Range(0, n).Select(number => $"AT {Name(number)}x t "));

    private static string Issns(int n) => string.Concat(Enumerable.Range(0, n).Select(number =>
    {
        var digits = number.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture);
        var sum = digits.Select((digit, at) => (digit - '0') * (8 - at)).Sum();
        var check = (11 - sum % 11) % 11;
        return $"{digits[..4]}-{digits[4..]}{(check == 10 ? "X" : check)} ";
    }));
}
