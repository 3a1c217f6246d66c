using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The journal or book that holds an article or a chapter, and where in it: 773 (MARC 21), 461 or 463 (UNIMARC).</summary>
internal sealed class MarcHost
{
    private static readonly string[] Volumes =
        ["v", "vol", "volume", "bd", "band", "jg", "jahrg", "jahrgang", "t", "tome", "tomo", "tom", "année", "année", "år", "årg", "roč", "т", "том"];

    private static readonly string[] Issues =
        ["no", "nos", "nr", "n°", "nº", "num", "núm", "number", "issue", "iss", "h", "heft", "fasc", "fascicolo", "cah", "č", "z", "вып", "№", "n"];

    private static readonly string[] PageWords = ["p", "pp", "page", "pages", "s", "seite", "seiten", "str", "стр", "с", "pág", "págs", "pag", "σ"];

    public string? Title { get; private set; }

    public string? Volume { get; private set; }

    public string? Issue { get; private set; }

    public string? Pages { get; private set; }

    /// <summary>The position of the field of the host; -1 when there is none.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>Reads the host of a part.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="isUnimarc">Whether they are those of UNIMARC.</param>
    public static MarcHost Read(ValueList<MarcField> fields, bool isUnimarc)
    {
        var host = new MarcHost();
        for (var i = 0; i < fields.Count; i++)
        {
            var tag = fields[i].TagCode.Number;
            if (isUnimarc ? tag is 461 or 463 && TitleOf(fields[i], isUnimarc) is not null : tag == 773)
            {
                if (host.Title is null)
                {
                    host.Position = i;
                    host.Title = TitleOf(fields[i], isUnimarc);
                }
                host.ReadPart(fields[i], isUnimarc);
            }
            else if (tag == (isUnimarc ? 215 : 300) && host.Pages is null && FieldText.First(fields[i], 'a') is { } extent
                && StartsWithPageWord(extent))
            {
                host.ReadText(extent);   // $a p. 45-67
            }
        }
        return host;
    }

    /// <summary>The title of the work that a linking field names; null when it does not.</summary>
    public static string? TitleOf(in MarcField field, bool isUnimarc)
    {
        var title =
            FieldText.FirstTrimmed(field, 't')
                ?? (isUnimarc ? EmbeddedTitle(field) : FieldText.FirstTrimmed(field, 's') ?? FieldText.FirstTrimmed(field, 'p'));
        return title is null ? null : MarcTitle.Plain(title);
    }

    /// <summary>The title in a field that UNIMARC embeds in another: <c>$12001 $aMarsh journal</c>.</summary>
    private static string? EmbeddedTitle(in MarcField field)
    {
        var isTitle = false;
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == '1')
                isTitle = subfield.Utf8.StartsWith("200"u8);
            else if (isTitle && subfield.Code == 'a')
                return IsbdPunctuation.TrimToNull(FieldText.Of(subfield));
        }
        return null;
    }

    private void ReadPart(in MarcField field, bool isUnimarc)
    {
        if (isUnimarc)
        {
            if (FieldText.First(field, 'v') is { } designation)
                ReadText(designation);
            if (FieldText.First(field, 'p') is { } pages && StartsWithPageWord(pages))
                ReadText(pages);
            return;
        }
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'g' && FieldText.Of(subfield) is { Length: > 0 } text)
                ReadText(text);
        }
        if (FieldText.First(field, 'q') is { } enumeration)
            ReadEnumeration(enumeration);
    }

    /// <summary>Reads <c>12:3&lt;45</c>: volume, issue and first page, for programs.</summary>
    private void ReadEnumeration(string text)
    {
        var page = text.IndexOf('<', StringComparison.Ordinal);
        var levels = (page < 0 ? text : text[..page]).Split(':');
        Volume ??= levels[0].Trim() is { Length: > 0 } volume ? volume : null;
        if (levels.Length > 1 && levels[1].Trim() is { Length: > 0 } issue)
            Issue ??= issue;
        if (page >= 0 && text[(page + 1)..].Trim() is { Length: > 0 } first)
            Pages ??= first;
    }

    /// <summary>
    /// Reads words such as <c>Vol. 12, no. 3 (2004), p. 45-67</c>, <c>12(2004), Heft 3, S. 45-67</c> or <c>volume:12</c>.
    /// </summary>
    private void ReadText(string text)
    {
        var words = text.Split([' ', ',', ';', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var label = "";
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var digit = word.AsSpan().IndexOfAnyInRange('0', '9');
            var letters = (digit < 0 ? word : word[..digit]).TrimEnd('.', ':').ToLowerInvariant();
            if (digit < 0)
            {
                label = letters;
                continue;
            }
            var value = (letters.Length > 0 && IsLabel(letters) ? word[digit..] : word).TrimEnd('.', ':');
            if (IsLabel(letters))
                label = letters;
            if (Array.IndexOf(Volumes, label) >= 0)
                Volume ??= Divide(value);
            else if (Array.IndexOf(Issues, label) >= 0)
                Issue ??= value;
            else if (Array.IndexOf(PageWords, label) >= 0)
                Pages ??= value.Replace('–', '-');
            else if (i == 0 && Volume is null && value.Length <= 5 && text[0] is not ('(' or '['))
                Volume = Divide(value);   // 12(2004), 3; but (2004), no. 3 begins with a year
            else if (label.Length == 0 && i > 0 && i == words.Length - 1 && value.AsSpan().IndexOfAny('-', '–') > 0)
                Pages ??= value.Replace('–', '-');   // (12.4.2021), 1-23
            label = "";
        }
    }

    /// <summary>The volume of <c>12:3</c> or <c>12/3</c>, whose second part is the issue.</summary>
    private string Divide(string value)
    {
        var divider = value.AsSpan().IndexOfAny(':', '/');
        if (divider <= 0 || divider + 1 == value.Length)
            return value;
        if (value[divider] == ':')
            Issue ??= value[(divider + 1)..];
        return value[divider] == ':' ? value[..divider] : value;
    }

    private static bool StartsWithPageWord(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 0 && Array.IndexOf(PageWords, text[..digit].Trim(' ', '.', '[', '(').ToLowerInvariant()) >= 0;
    }

    private static bool IsLabel(string word) =>
        Array.IndexOf(Volumes, word) >= 0 || Array.IndexOf(Issues, word) >= 0 || Array.IndexOf(PageWords, word) >= 0;
}
