using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>What kind of work it is, and on what carrier: from the leader, 006 to 008, 33X and 502, in the words of catalogues.</summary>
internal static class MarcKinds
{
    public static void Read(MarcRecord marc, bool isUnimarc, List<string> kinds)
    {
        kinds.Clear();
        var fields = marc.Fields;
        var coded = isUnimarc ? "" : ControlField(fields, 8);
        if (isUnimarc
            ? IsThesisOfUnimarc(fields)
            : Has(fields, 502) || IsBook(marc) && coded.Length > 27 && coded.AsSpan(24, 4).Contains('m'))
            kinds.Add("Thesis");
        if (isUnimarc ? CodeAt(fields, 105, 8) == '1' : IsBook(marc) && coded.Length > 29 && coded[29] == '1' || Has(fields, 111))
            kinds.Add("Conference Proceeding");
        if (KindOf(marc, isUnimarc, coded) is { } kind && (kinds.Count == 0 || kind != "Book"))
            kinds.Add(kind);
        if (kinds.Count == 0 && !isUnimarc && KindOfContent(fields) is { } content)
            kinds.Add(content);
        if (isUnimarc)
            AddCarriersOfUnimarc(fields, kinds);
        else
            AddCarriers(marc, coded, kinds);
    }

    private static bool IsBook(MarcRecord marc) => marc.RecordType is 'a' or 't' && marc.BibliographicLevel is not ('s' or 'b' or 'i');

    private static string? KindOf(MarcRecord marc, bool isUnimarc, string coded) => (marc.RecordType, marc.BibliographicLevel) switch
    {
        ('a', 'b') => "Article",
        ('a' or 't', 'a') => IsInSerial(marc, isUnimarc) ? "Article" : "Book Chapter",
        ('a', 's') => SerialKind(isUnimarc ? CodeAt(marc.Fields, 110, 0) : CharAt(coded, 21), isUnimarc),
        ('a', 'i') => isUnimarc ? "Serial" : CharAt(coded, 21) switch { 'w' => "Website", 'd' => "Database", _ => "Serial" },
        ('a', 'c') => "Archival Material",
        ('a', _) => "Book",
        ('t', _) or ('b', _) when marc.RecordType == 't' || isUnimarc => "Manuscript",
        ('c' or 'd', _) => "Musical Score",
        ('e' or 'f', _) => "Map",
        ('g', _) => "Video",
        ('i', _) => "Sound Recording",
        ('j', _) => "Music Recording",
        ('k', _) => "Image",
        ('l', _) when isUnimarc => "Computer File",
        ('m', _) => isUnimarc ? "Kit" : CharAt(coded, 26) switch { 'a' => "Data Set", 'b' or 'i' => "Software", 'g' => "Video Game", 'j' => "Database", _ => "Computer File" },
        ('o', _) => "Kit",
        ('p', _) => "Archival Material",
        ('r', _) => "Physical Object",
        _ => null,
    };

    private static string SerialKind(char code, bool isUnimarc) => (code, isUnimarc) switch
    {
        ('p', false) or ('a', true) => "Journal",
        ('n', false) or ('c', true) => "Newspaper",
        ('d', false) or ('f', true) => "Database",
        ('w', false) or ('g', true) => "Website",
        _ => "Serial",
    };

    /// <summary>
    /// Whether the host of a part is a serial: it has an ISSN, or <c>$7</c> codes it (<c>nnas</c>), or its part has an issue.
    /// </summary>
    private static bool IsInSerial(MarcRecord marc, bool isUnimarc)
    {
        foreach (ref readonly var field in marc.Fields.AsSpan())
        {
            if (isUnimarc ? field.TagCode.Number is 461 or 463 && field["x"] is not null
                : field.TagCode.Number == 773 && (field["x"] is not null || field["7"] is [_, _, _, 's', ..] || field["q"] is not null))
                return true;
        }
        return false;
    }

    private static string? KindOfContent(ValueList<MarcField> fields)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number != 336)
                continue;
            var kind = field["b"] switch
            {
                "txt" => "Book", "cri" or "crm" or "crn" or "crf" => "Map", "crd" or "cod" => "Data Set", "cop" => "Software", "ntm" => "Musical Score",
                "prm" => "Music Recording", "spw" or "snd" => "Sound Recording", "sti" => "Image", "tdi" or "tdm" => "Video", "tdf" => "Physical Object", _ => null,
            };
            if (kind is not null)
                return kind;
        }
        return null;
    }

    private static void AddCarriers(MarcRecord marc, string coded, List<string> kinds)
    {
        var form = CharAt(coded, marc.RecordType is 'e' or 'f' or 'g' or 'k' or 'o' or 'r' ? 29 : 23);
        Add(kinds, form switch { 'o' => "Online", 's' or 'q' => "Electronic", 'a' or 'b' or 'c' => "Microfilm", 'f' => "Braille", _ => null });
        foreach (ref readonly var field in marc.Fields.AsSpan())
        {
            Add(kinds, field.TagCode.Number switch
            {
                7 when field.IsControlField => field.Utf8 switch { [(byte)'c', (byte)'r', ..] => "Online", [(byte)'h', ..] => "Microfilm", _ => null },
                338 when field["b"] == "cr" => "Online",
                245 when field["h"] is { } designation && designation.Contains("electronic", StringComparison.OrdinalIgnoreCase) => "Electronic",
                _ => null,
            });
        }
    }

    private static void Add(List<string> kinds, string? kind)
    {
        if (kind is not null && !kinds.Contains(kind))
            kinds.Add(kind);
    }

    private static bool IsThesisOfUnimarc(ValueList<MarcField> fields)
    {
        for (var position = 4; position < 8; position++)
        {
            if (CodeAt(fields, 105, position) is 'm' or 'v')
                return true;
        }
        return Has(fields, 328);
    }

    private static void AddCarriersOfUnimarc(ValueList<MarcField> fields, List<string> kinds)
    {
        Add(kinds, CodeAt(fields, 135, 1) == 'r' ? "Online" : null);
        Add(kinds, CodeAt(fields, 106, 0) switch { 's' => "Electronic", 'g' => "Microfilm", 'f' => "Braille", _ => null });
    }

    private static bool Has(ValueList<MarcField> fields, int tag)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number == tag)
                return true;
        }
        return false;
    }

    private static string ControlField(ValueList<MarcField> fields, int tag)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number == tag && field.Value is { } value)
                return value;
        }
        return "";
    }

    private static char CodeAt(ValueList<MarcField> fields, int tag, int position)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number == tag)
                return CharAt(field["a"] ?? "", position);
        }
        return ' ';
    }

    private static char CharAt(string text, int position) => position < text.Length ? text[position] : ' ';
}
