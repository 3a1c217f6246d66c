using System.Text;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>Laws that hold for any text: parsing never throws, and what was read reads back.</summary>
public class IdentifierRobustnessTests
{
    const int Rounds = 60_000;

    static readonly string[] Pieces =
    [
        "10.", "1093", "/", "10.1093/", "doi:", "urn:", "info:doi/", "https://doi.org/", "http://", "%2F", "%3C", "%25", "%", "%20",
        "&lt;", "&gt;", "&amp;", "<", ">", "(", ")", "[", "]", "\\_", ".", ",", ";", ":", "?", "#", " ", "\u200b", "\ufffd", "\ud800",
        "\U0001F600", "É", "a", "X", "7", "978", "0000-0002-1825-009", "1234-567", "PMC", "PMCID: ", "pmid", "/pubmed/", "123", "0",
        "https://www.ncbi.nlm.nih.gov", "https://pubmed.ncbi.nlm.nih.gov/", "v1", "arXiv:", "0706.0001", "math.GT/", "-", "–", "\0", "\"",
    ];

    [Fact]
    public void Any_text_is_read_or_refused_and_reads_back() =>
        ForEachText(text =>
        {
            Check<Doi>(text);
            Check<Pmid>(text);
            Check<Pmcid>(text);
            Check<Issn>(text);
            Check<Isbn>(text);
            Check<Orcid>(text);
            Check<ArxivId>(text);
        });

    [Fact]
    public void Any_text_is_searched_and_matches_lie_within() =>
        ForEachText(text =>
        {
            CheckMatches(text, Doi.FindAll(text), Doi.FindAll(Encoding.UTF8.GetBytes(text)));
            CheckMatches(text, Pmid.FindAll(text), Pmid.FindAll(Encoding.UTF8.GetBytes(text)));
            CheckMatches(text, Pmcid.FindAll(text), Pmcid.FindAll(Encoding.UTF8.GetBytes(text)));
        });

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(4);
        var bytes = new byte[40];
        for (var round = 0; round < Rounds; round++)
        {
            random.NextBytes(bytes);
            "10.1000/a"u8.CopyTo(bytes);
            Assert.Equal(Doi.TryParse(Encoding.UTF8.GetString(bytes), out var expected), Doi.TryParse(bytes, out var doi));
            Assert.Equal(expected, doi);
            Assert.All(Doi.FindAll(bytes), m => Assert.True(m.Start >= 0 && m.End <= bytes.Length));
        }
    }

    [Fact]
    public void Reading_the_addresses_of_a_record_allocates_the_doi_only()
    {
        static bool Read(ReadOnlySpan<byte> url) => Doi.TryParse(url, out _) | Pmid.TryParse(url, out _) | Pmcid.TryParse(url, out _);

        static bool ReadAll() =>
            Read("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9733972/"u8) && Read("/pmc/articles/PMC9733972/"u8) &&
            Read("https://www.ncbi.nlm.nih.gov/pubmed/36518984"u8) && Read("/pubmed/36518984"u8) &&
            !Read("https://creativecommons.org/licenses/by/4.0/"u8) && !Read("https://example.org/pubmed/36518984"u8);

        Assert.Equal(0, LeastAllocated(() => ReadAll()));
        Assert.True(ReadAll());

        var doi = Doi.Parse("http://dx.doi.org/10.1093/gastro/goac075");
        var allocated = LeastAllocated(() => Doi.TryParse("http://dx.doi.org/10.1093/gastro/goac075"u8, out _));
#if DEBUG
        const int unoptimized = 128;   // what the compiler keeps on the heap only without optimization
#else
        const int unoptimized = 0;
#endif
        Assert.InRange(allocated, 1, unoptimized + 32 + (2 * doi.ToString().Length));
    }

    /// <summary>The least of some runs: the runtime itself allocates now and then while it compiles.</summary>
    static long LeastAllocated(Func<bool> work)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 50; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    static void ForEachText(Action<string> check)
    {
        var random = new Random(2026);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 9); count > 0; count--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            check(text.ToString());
        }
    }

    static void Check<T>(string text)
        where T : struct, IIdentifier<T>
    {
        if (!T.TryParse(text, out var value))
        {
            Assert.Equal(default, value);
            return;
        }

        Assert.True(value.HasValue);
        var canonical = value.ToString()!;
        Assert.True(value.Equals(T.Parse(canonical.Contains(' ', StringComparison.Ordinal) ? value.ToString("U") : canonical)), $"{text} → {canonical}");
    }

    static void CheckMatches<T>(string text, IdentifierMatch<T>[] inChars, IdentifierMatch<T>[] inBytes)
        where T : struct, IIdentifier<T>
    {
        Assert.Equal(inChars.Select(m => m.Value), inBytes.Select(m => m.Value));
        var end = 0;
        foreach (var (inText, inUtf8) in inChars.Zip(inBytes))
        {
            Assert.True(inText.Start >= end && inText.Length > 0 && inText.End <= text.Length, text);
            end = inText.End;
            Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(0, inText.Start)), inUtf8.Start);
            Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(inText.Start, inText.Length)), inUtf8.Length);
        }
    }
}
