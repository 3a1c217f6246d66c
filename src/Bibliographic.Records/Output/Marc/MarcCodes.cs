using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Marc;

/// <summary>The coded values of the leader and of field 008.</summary>
internal static class MarcCodes
{
    private const int ElementsLength = 40;

    public static byte Type(WorkType type) => type switch
    {
        WorkType.Map => (byte)'e',
        WorkType.Video => (byte)'g',
        WorkType.Audio => (byte)'i',
        WorkType.Score => (byte)'c',
        WorkType.Image => (byte)'k',
        WorkType.Dataset or WorkType.Software => (byte)'m',
        WorkType.Manuscript => (byte)'t',
        _ => (byte)'a',
    };

    public static byte Level(WorkType type) => type switch
    {
        WorkType.Article or WorkType.Newspaper => (byte)'b',
        WorkType.Chapter or WorkType.ConferencePaper => (byte)'a',
        WorkType.Journal => (byte)'s',
        WorkType.WebSite => (byte)'i',
        _ => (byte)'m',
    };

    /// <summary>The kind of work in words, for those that neither the leader nor field 008 tells apart; null for the others.</summary>
    public static string? Genre(WorkType type) => type switch
    {
        WorkType.Thesis => "Academic theses",
        WorkType.Report => "Technical reports",
        WorkType.Patent => "Patents",
        WorkType.ConferencePaper or WorkType.Proceedings => "Conference papers and proceedings",
        WorkType.Newspaper => "Newspaper articles",
        WorkType.Dataset => "Data sets",
        WorkType.Software => "Computer programs",
        WorkType.WebSite => "Web sites",
        _ => null,
    };

    /// <summary>
    /// Field 008: 40 characters by position. What the record does not say is a fill character; the date of entry is that of the record,
    /// for the same record must give the same bytes at any time.
    /// </summary>
    public static void WriteFixedLength(BibliographicRecord record, WorkType type, ref MarcFieldWriter fields)
    {
        Span<char> elements = stackalloc char[ElementsLength];
        elements.Fill('|');
        if ((record.Datestamp?.Instant ?? record.IndexedAt)?.UtcDateTime is { } entered)
        {
            Digits(entered.Year % 100, elements[..2]);
            Digits(entered.Month, elements[2..4]);
            Digits(entered.Day, elements[4..6]);
        }
        WriteDate(record.Date, elements[6..15]);
        "xx ".CopyTo(elements[15..]);
        if (Level(type) is (byte)'b' or (byte)'s' or (byte)'i')
            "|| |||||||||   ||".CopyTo(elements[18..]);
        else if (Type(type) is (byte)'a' or (byte)'t')
            WriteBook(type, elements);
        if (Carriers.IsOnline(record))
            elements[Type(type) is (byte)'e' or (byte)'g' or (byte)'k' ? 29 : 23] = 'o';
        (LanguageTable.LibraryCode(record.Language?.Code) ?? "und").CopyTo(elements[35..]);
        elements[38] = ' ';
        elements[39] = 'd';
        fields.FixedLength(8, elements);
    }

    /// <summary>What is told of books: positions 24 to 27, the nature of the contents, and 29, whether it is of a conference.</summary>
    private static void WriteBook(WorkType type, Span<char> elements)
    {
        elements[32] = ' ';
        var contents = type switch
        {
            WorkType.Thesis => 'm',
            WorkType.Report => 't',
            WorkType.Patent => 'j',
            _ => '|',
        };
        if (contents != '|')
        {
            elements[24..28].Fill(' ');
            elements[24] = contents;
        }
        if (type is WorkType.ConferencePaper or WorkType.Proceedings)
            elements[29] = '1';
    }

    /// <summary>Positions 6 to 14: the kind of date, the year, and the month and day or blanks.</summary>
    private static void WriteDate(PartialDate? date, Span<char> elements)
    {
        if (date is not { } known)
        {
            "nuuuuuuuu".CopyTo(elements);
            return;
        }
        elements[0] = known.Month is null ? 's' : 'e';
        Digits(known.Year, elements[1..5]);
        elements[5..].Fill(' ');
        if (known.Month is { } month)
            Digits(month, elements[5..7]);
        if (known.Day is { } day)
            Digits(day, elements[7..9]);
    }

    private static void Digits(int number, Span<char> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[i] = (char)('0' + digit);
        }
    }
}
