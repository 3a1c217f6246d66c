using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output;

/// <summary>Makes citation keys by a pattern such as <c>{author}{year}{hash}</c>.</summary>
internal sealed class CitationKey
{
    private const int LongestPart = 32;
    private const int HashLength = 10;
    private const int MinTitleWord = 4;

    /// <summary>Without i, l, o and u, which look like others. The first character of a hash is a letter, so that it stands out from the year.</summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private const string Letters = "abcdefghjkmnpqrs";

    private readonly List<(Part Part, string Text)> _parts = [];

    /// <exception cref="ArgumentException">The pattern has an unknown part, a character that keys cannot have, or nothing that makes keys unique.</exception>
    public CitationKey(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
            if (end > 0 && PartNamed(pattern[(at + 1)..end]) is { } part)
            {
                _parts.Add((part, ""));
                at = end;
            }
            else if (char.IsAsciiLetterOrDigit(pattern[at]) || "-_:.+".Contains(pattern[at]))
            {
                _parts.Add((Part.Text, pattern[at].ToString()));
            }
            else
            {
                throw new ArgumentException($"'{pattern[at..]}' cannot stand in a citation key: the parts are {{author}}, {{title}}, {{year}}, {{pmid}} and {{hash}}, and between them letters, digits and - _ : . +", nameof(pattern));
            }
        }
        if (!_parts.Exists(entry => entry.Part is Part.Hash or Part.Pmid))
            throw new ArgumentException("Without {hash} or {pmid} two records can get the same citation key.", nameof(pattern));
    }

    private enum Part
    {
        Text,
        Author,
        Title,
        Year,
        Pmid,
        Hash,
    }

    public void Write(ref Utf8Writer utf8, BibliographicRecord record)
    {
        foreach (var (part, text) in _parts)
        {
            switch (part)
            {
                case Part.Text:
                    utf8.Write(text);
                    break;
                case Part.Author:
                    WriteAuthor(ref utf8, record);
                    break;
                case Part.Title:
                    WriteTitle(ref utf8, record.Title);
                    break;
                case Part.Year when record.Date is { } date:
                    utf8.Write(date.Year);
                    break;
                case Part.Pmid when record.Pmid is { } pmid:
                    utf8.Write("pmid"u8);
                    WriteLetters(ref utf8, pmid.ToString());
                    break;
                case Part.Pmid or Part.Hash:
                    WriteHash(ref utf8, RecordHash.Of(record));
                    break;
            }
        }
    }

    private static Part? PartNamed(string name) => name switch
    {
        "author" => Part.Author,
        "title" => Part.Title,
        "year" => Part.Year,
        "pmid" => Part.Pmid,
        "hash" => Part.Hash,
        _ => null,
    };

    /// <summary>The first author's family name, or the first word of a group's name.</summary>
    private static void WriteAuthor(ref Utf8Writer utf8, BibliographicRecord record)
    {
        var author = record.Authors.FirstOrDefault();
        if (author.Family is { } family && WriteLetters(ref utf8, family))
            return;
        foreach (var word in new SingleLine(author.Literal))
        {
            if (WriteLetters(ref utf8, word))
                return;
        }
        utf8.Write("anon"u8);
    }

    /// <summary>The first word of some length.</summary>
    private static void WriteTitle(ref Utf8Writer utf8, string? title)
    {
        foreach (var word in new SingleLine(MarkedText.Parse(title).PlainText))
        {
            if (word.Length >= MinTitleWord && WriteLetters(ref utf8, word))
                return;
        }
    }

    private static bool WriteLetters(ref Utf8Writer utf8, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[LongestPart];
        var length = Transliteration.Write(text, letters);
        utf8.Write(letters[..length]);
        return length > 0;
    }

    private static void WriteHash(ref Utf8Writer utf8, ulong hash)
    {
        utf8.Write((byte)Letters[(int)(hash & 15)]);
        hash >>= 4;
        for (var i = 1; i < HashLength; i++)
        {
            utf8.Write((byte)Digits[(int)(hash & 31)]);
            hash >>= 5;
        }
    }
}
