namespace Bibliographic.Records.Tests.Input;

/// <summary>Damaged JSON arrays of pages: what is read, and what is said of the rest and where, in parts of any size.</summary>
public class JsonArrayTests
{
    private const string OverLine = "an object of the array is broken and was skipped: a string in it goes over a line end";
    private const string Gap = "there is something else than objects in the array, which was skipped";
    private const string EndsEarly = "the JSON is not complete: it ends early";

    private static readonly string A = CorpusReading.Page("a");
    private static readonly string B = CorpusReading.Page("b");

    [Fact]
    public async Task Whole_arrays_say_nothing()
    {
        await CorpusReading.AssertRead($"[{A},{B}]", "a b");
        await CorpusReading.AssertRead($"[\n  {A},\n  {B}\n]\n", "a b");
        await CorpusReading.AssertRead($"[{A}]\n[{B}]\n", "a b");
        await CorpusReading.AssertRead($"[{{\"x\":{{\"y\":[{{}},\"}}]\\\\\"]}},{A[1..]},{B}]", "a b");
    }

    [Fact]
    public async Task What_stands_between_objects_is_told_once()
    {
        await CorpusReading.AssertRead($"[{A},\n null, 5,\n{B}]", "a b", $"2:{A.Length + 4} {Gap}");
        await CorpusReading.AssertRead($"[{A},x\n y\n{B} z ]", "a b", $"1:{A.Length + 2} {Gap}", $"3:{A.Length + B.Length + 8} {Gap}");
    }

    [Fact]
    public async Task An_end_that_comes_early_is_told_with_its_place()
    {
        await CorpusReading.AssertRead($"[{A},\n{B[..^1]}", "a", $"2:{A.Length + 3} {EndsEarly}");
        await CorpusReading.AssertRead($"[{A},\n{B}\n", "a b", $"3:{A.Length + B.Length + 4} {EndsEarly}");
        await CorpusReading.AssertRead($"[{A}]\n[{B}\n", "a b", $"3:{A.Length + B.Length + 5} {EndsEarly}");
        await CorpusReading.AssertRead($"[{A},\n\"{B[..^1]}\\", "a", $"2:{A.Length + 3} {Gap}", $"2:{A.Length + 4} {EndsEarly}");
    }

    [Fact]
    public async Task After_a_string_over_a_line_end_reading_goes_on_at_a_line_that_starts_an_object()
    {
        await CorpusReading.AssertRead($"[\n{{\"text\":\"a\n}},\n{B}\n]\n", "b", $"2:2 {OverLine}");
        await CorpusReading.AssertRead($"[{A},\n{{\"text\":\"a\nsome {{words}}\n\n ,{B}\n]\n", "a b", $"2:{A.Length + 3} {OverLine}");
        await CorpusReading.AssertRead($"[{A},\n{{\"text\":\"a\\\n]\n[{B}]\n", "a b", $"2:{A.Length + 3} {OverLine}");
        await CorpusReading.AssertRead($"[{A},\n{{\"text\":\"a\nsome {B}\n\n", "a", $"2:{A.Length + 3} {OverLine}");
        await CorpusReading.AssertRead($"[{{\"text\":\"a\n{{\"text\":\"b\n{A},{B}]", "a b", $"1:1 {OverLine}", $"2:12 {OverLine}");
    }

    [Fact]
    public async Task An_object_without_a_text_is_quoted()
    {
        await CorpusReading.AssertRead($"[{A},\n{{\"no\":\"page\"}},{B}]", "a b", $"2:{A.Length + 3} an object of the array has no text, or is no JSON: {{\"no\":\"page\"}}");
        await CorpusReading.AssertRead($"[{A},\n{{no}},{B}]", "a b", $"2:{A.Length + 3} an object of the array has no text, or is no JSON: {{no}}");
    }

    [Fact]
    public async Task An_object_beyond_the_limit_is_told_once()
    {
        var (limit, filling) = (A.Length + 20, new string('m', A.Length));
        var tooLong = $"an object of the array is longer than {limit} bytes and was skipped";
        await CorpusReading.AssertRead(limit, $"[{A},\n{{\"text\":\"{filling}{{\\\"{filling}\",\"x\":{{}}}},{B}]", "a b", $"2:{A.Length + 3} {tooLong}");
        await CorpusReading.AssertRead(
            limit, $"[{A},\n{{\"text\":\"{filling}{filling}\n}},\n{B}]", "a b", $"2:{A.Length + 3} {tooLong}", $"2:{A.Length + 3} {OverLine}");
        await CorpusReading.AssertRead(limit, $"[{A},\n{{\"text\":\"{filling}{filling}", "a", $"2:{A.Length + 3} {tooLong}", $"2:{A.Length + 3} {EndsEarly}");
        await CorpusReading.AssertRead(A.Length, $"[{A},\n{B}]", "a b");   // as long as may be
    }
}
