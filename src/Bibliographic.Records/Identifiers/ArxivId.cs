using System.Globalization;
using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>An arXiv identifier: the number of a preprint, and its version where one is given.</summary>
/// <remarks>
/// <para>Canonical form: <c>0706.0001v1</c>, <c>2503.08641</c> (since April 2007), or <c>math/0309136</c>, without the class
/// of the subject (before).</para>
/// <para>Read are these, with the class or the stamp <c>[q-bio.CB]</c>, after <c>arXiv:</c>; the addresses at arxiv.org; and
/// the DOI form <c>10.48550/arXiv.2101.00001</c>.</para>
/// <para>Formats: <c>G</c> as above (the default), <c>U</c> the address.</para>
/// <para>The default value is no arXiv identifier. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct ArxivId
{
    private static readonly WebRoute[] Routes =
        [new("arxiv.org", "/abs/"), new("arxiv.org", "/pdf/"), new("arxiv.org", "/html/"), new("arxiv.org", "/format/")];

    private static readonly string[] Labels = ["https://doi.org/", "http://dx.doi.org/", "doi", "10.48550/arxiv.", "arxiv"];

    private readonly OrdinalText _value;

    private ArxivId(string text) => _value = new(text);

    /// <inheritdoc/>
    public override string ToString() => _value.ToString();

    static string IIdentifier<ArxivId>.Kind => "an arXiv identifier";

    static string? IIdentifier<ArxivId>.Read(ReadOnlySpan<char> text, out ArxivId value)
    {
        value = default;
        text = IdentifierText.Trim(text);
        if (WebAddress.TryMatch(text, Routes, out var first))
            text = OldOrNew(text, first);
        else
            IdentifierText.SkipLabels(ref text, Labels);
        var stamp = text.IndexOf(" [");
        if (stamp >= 0 && text[^1] == ']')
            text = text[..stamp];
        if (IdentifierText.EndsWith(text, ".pdf"))
            text = text[..^4];

        var slash = text.IndexOf('/');
        var archive = slash < 0 ? default : text[..slash];
        var number = text[(slash + 1)..];
        var version = Version(ref number);
        if (number is [_, _, _, _, '.', .. var serial] && IsMonth(number[..4]) && serial.Length == (IsLong(number[..4]) ? 5 : 4) &&
            IsNew(number[..4]) && AreDigits(serial) && (slash < 0 || IsArchive(archive)))
            value = new(string.Concat(number, version));
        else if (number.Length == 7 && AreDigits(number) && IsMonth(number[..4]) && !IsNew(number[..4]) && IsArchive(archive))
            value = new(string.Concat(WithoutClass(archive).ToString().ToLowerInvariant(), "/", number, version));
        return value.HasValue ? null : "it has neither the shape 0706.0001 nor math/0309136, with a month of arXiv";
    }

    /// <summary>An address holds one step for a new identifier, two for an old one.</summary>
    private static ReadOnlySpan<char> OldOrNew(ReadOnlySpan<char> address, ReadOnlySpan<char> first)
    {
        if (!IsArchive(first) || !WebAddress.TryRead(address, out var parts))
            return first;
        return parts.Path[(parts.Path[1..].IndexOf('/') + 2)..];
    }

    /// <summary>Takes the version (<c>v1</c>) off the end of a number.</summary>
    private static ReadOnlySpan<char> Version(ref ReadOnlySpan<char> number)
    {
        var at = number.LastIndexOfAny('v', 'V');
        if (at < 0 || at + 1 == number.Length || number.Length - at > 4 || number[at + 1] == '0' || !AreDigits(number[(at + 1)..]))
            return default;
        var version = number[at..];
        number = number[..at];
        return version[0] == 'v' ? version : string.Concat("v", version[1..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsMonth(ReadOnlySpan<char> yearMonth) =>
        AreDigits(yearMonth) && int.Parse(yearMonth[2..], CultureInfo.InvariantCulture) is >= 1 and <= 12;

    /// <summary>Whether the year and month are those of identifiers without an archive: from April 2007.</summary>
    private static bool IsNew(ReadOnlySpan<char> yearMonth) =>
        int.Parse(yearMonth, CultureInfo.InvariantCulture) is >= 0704 and < 9107;

    /// <summary>Whether the year and month are those of five-digit serial numbers: from 2015.</summary>
    private static bool IsLong(ReadOnlySpan<char> yearMonth) => int.Parse(yearMonth, CultureInfo.InvariantCulture) >= 1501;

    private static ReadOnlySpan<char> WithoutClass(ReadOnlySpan<char> archive)
    {
        var dot = archive.IndexOf('.');
        return dot < 0 ? archive : archive[..dot];
    }

    private static bool IsArchive(ReadOnlySpan<char> text)
    {
        var name = WithoutClass(text);
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c) && c is not ('-' or '.'))
                return false;
        }

        return name.Length is > 1 and < 20 && text.Length <= name.Length + 3 && char.IsAsciiLetter(name[0]);
    }

    bool IIdentifier<ArxivId>.Write(Span<char> destination, char format, out int written) => format switch
    {
        'G' => destination.TryWrite($"{_value.Text}", out written),
        'U' => destination.TryWrite($"https://arxiv.org/abs/{_value.Text}", out written),
        _ => throw IdentifierCore.UnknownFormat([format]),
    };
}
