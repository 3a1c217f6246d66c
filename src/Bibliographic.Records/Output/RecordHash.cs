using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>
/// A 64-bit hash that is the same on every machine and in every version: of a record's identifier, of its content when it has none, or of a
/// text.
/// </summary>
internal struct RecordHash
{
    // FNV-1a, and MurmurHash3's finalizer, which spreads its weak upper bits.
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong _state;

    public static ulong Of(BibliographicRecord record)
    {
        var hash = new RecordHash { _state = OffsetBasis };
        if (!SingleLine.IsBlank(record.Id))
        {
            hash.Add(record.Id);
            return hash.Finish();
        }
        hash.Add(record.Title);
        hash.Add(record.Journal);
        hash.Add(record.Volume);
        hash.Add(record.Issue);
        hash.Add(record.Pages);
        hash.Add(record.Publisher);
        hash.Add(record.Abstract);
        hash.Add(record.Pmid?.ToString());
        hash.Add(record.Pmcid?.ToString());
        hash.Add(record.Doi?.ToString());
        foreach (var date in record.Dates)
            hash.Add((date.Year * 100 + (date.Month ?? 0)) * 100 + (date.Day ?? 0));
        foreach (var author in record.Authors)
        {
            hash.Add(author.Family ?? author.Literal);
            hash.Add(author.Given);
        }
        return hash.Finish();
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = new RecordHash { _state = OffsetBasis };
        hash.Add(text);
        return hash.Finish();
    }

    private void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            Add((int)c);
        Add(-1); // So that no text runs into the next.
    }

    private void Add(int value) => _state = (_state ^ (uint)value) * Prime;

    private readonly ulong Finish()
    {
        var value = _state;
        value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
        value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
        return value ^ (value >> 33);
    }
}
