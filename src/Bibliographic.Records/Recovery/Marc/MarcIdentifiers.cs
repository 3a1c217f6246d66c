using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The numbers of a work: 010 to 035, 856 and 773 (MARC 21); 003 to 073, 856 (UNIMARC).</summary>
/// <remarks>One instance serves one record after the other; it is not safe for use by several threads at once.</remarks>
internal sealed class MarcIdentifiers
{
    private const string InvalidIsbn = "isbn";
    private const string InvalidIssn = "issn";

    public Doi? Doi { get; private set; }

    public Pmid? Pmid { get; private set; }

    public Pmcid? Pmcid { get; private set; }

    public DistinctList<Isbn> Isbns { get; } = new();

    public DistinctList<Issn> Issns { get; } = new();

    public DistinctList<OtherIdentifier> Others { get; } = new();

    public DistinctList<string> Urls { get; } = new();

    public void Read(ValueList<MarcField> fields, bool isUnimarc)
    {
        (Doi, Pmid, Pmcid) = (null, null, null);
        Isbns.Clear();
        Issns.Clear();
        Others.Clear();
        Urls.Clear();
        foreach (ref readonly var field in fields.AsSpan())
        {
            var tag = field.TagCode.Number;
            if (tag == 856)
                ReadAddresses(field);
            else if (tag is > 2 and < 80 && isUnimarc)
                ReadUnimarc(field, tag);
            else if (tag is 10 or 15 or 16 or 20 or 22 or 24 or 27 or 28 or 30 or 35 && !isUnimarc)
                ReadMarc21(field, tag);
        }
        foreach (var url in Urls.Span)
        {
            if (Doi is null && url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) && Records.Doi.TryParse(url, out var doi))
                Doi = doi;
        }
    }

    /// <summary>Adds the ISSN of a series or host, when it is one.</summary>
    public void AddIssn(in MarcField field, char code)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == code && Issn.TryParse(WithoutQualifier(FieldText.Of(subfield)), out var issn))
                Issns.Add(issn);
        }
    }

    private void ReadMarc21(in MarcField field, int tag)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != 'a' || FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            switch (tag)
            {
                case 10:
                    Add(OtherIdentifier.Lccn, text.Split('/')[0].Replace(" ", "", StringComparison.Ordinal));
                    break;
                case 15 or 16:
                    Add(FieldText.First(field, '2') ?? (tag == 15 ? "nbn" : "lac"), WithoutQualifier(text));
                    break;
                case 20:
                    AddIsbn(text);
                    break;
                case 22:
                    AddIssn(text);
                    break;
                case 24:
                    AddStandardNumber(text, KindOfStandardNumber(field));
                    break;
                case 27 or 28 or 30:
                    Add(tag == 27 ? "strn" : tag == 28 ? "publisher-number" : "coden", text);
                    break;
                case 35:
                    AddControlNumber(text);
                    break;
            }
        }
    }

    private static string KindOfStandardNumber(in MarcField field) => field.Indicator1 switch
    {
        '0' => "isrc", '1' => "upc", '2' => "ismn", '3' => "ean", '4' => "sici", _ => FieldText.First(field, '2') ?? "",
    };

    private void ReadUnimarc(in MarcField field, int tag)
    {
        if (tag == 3 && field.Value?.Trim() is { Length: > 0 } address)
            Add(address.Contains("ark:", StringComparison.Ordinal) ? OtherIdentifier.Ark : "uri", address);
        foreach (var subfield in field.Subfields)
        {
            if (FieldText.Of(subfield) is not { Length: > 0 } text)
                continue;
            switch (tag, subfield.Code)
            {
                case (10, 'a'):
                    AddIsbn(text);
                    break;
                case (11, 'a'):
                    AddIssn(text);
                    break;
                case (17, 'a'):
                    AddStandardNumber(text, FieldText.First(field, '2') ?? "");
                    break;
                case (20, 'b'):
                    Add("nbn", FieldText.First(field, 'a') is { } country ? $"{country} {text}" : text);
                    break;
                case (33, 'a'):
                    Add(text.Contains("ark:", StringComparison.Ordinal) ? OtherIdentifier.Ark : "uri", text);
                    break;
                case (35, 'a'):
                    AddControlNumber(text);
                    break;
                case (13, 'a') or (15, 'a') or (16, 'a') or (40, 'a') or (71, 'a') or (73, 'a'):
                    Add(tag switch { 13 => "ismn", 15 => "isrn", 16 => "isrc", 40 => "coden", 71 => "publisher-number", _ => "ean" }, text);
                    break;
            }
        }
    }

    private void AddIsbn(string text)
    {
        if (!Isbn.TryParse(WithoutQualifier(text), out var isbn))
            Add(InvalidIsbn, text);
        else
            Isbns.Add(isbn);
    }

    private void AddIssn(string text)
    {
        if (!Issn.TryParse(WithoutQualifier(text), out var issn))
            Add(InvalidIssn, text);
        else
            Issns.Add(issn);
    }

    private void AddStandardNumber(string text, string kind)
    {
        if (kind.Equals("doi", StringComparison.OrdinalIgnoreCase) || text.StartsWith("10.", StringComparison.Ordinal))
        {
            if (Records.Doi.TryParse(text, out var doi))
            {
                Doi ??= doi;
                return;
            }
        }
        else if (kind == "pmid" && Records.Pmid.TryParse(text, out var pmid))
        {
            Pmid ??= pmid;
            return;
        }
        else if (kind == "pmcid" && Records.Pmcid.TryParse(text, out var pmcid))
        {
            Pmcid ??= pmcid;
            return;
        }
        Add(kind == "hdl" ? OtherIdentifier.Handle : kind, text);
    }

    /// <summary>A number of another system, with the code of its organization in front: <c>(OCoLC)ocm00012345</c>.</summary>
    private void AddControlNumber(string text)
    {
        if (text[0] != '(' || text.IndexOf(')', StringComparison.Ordinal) is var end && (end < 2 || end + 1 == text.Length))
        {
            Add("", text);
            return;
        }
        var number = text[(end + 1)..].Trim();
        switch (text[1..end].ToUpperInvariant())
        {
            case "OCOLC":
                Add(OtherIdentifier.Oclc, number.TrimStart('o', 'c', 'n', 'm').TrimStart('0'));
                break;
            case "DLC":
                Add(OtherIdentifier.Lccn, number.Replace(" ", "", StringComparison.Ordinal));
                break;
            case "PMID" when Records.Pmid.TryParse(number, out var pmid):
                Pmid ??= pmid;
                break;
            default:
                Add(text[1..end].ToLowerInvariant(), number);
                break;
        }
    }

    private void Add(string type, string value)
    {
        if (value.Length > 0)
            Others.Add(new(type.ToLowerInvariant(), value));
    }

    private void ReadAddresses(in MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'u' && FieldText.Of(subfield) is { Length: > 0 } url)
                Urls.Add(url);
        }
    }

    /// <summary>A number without what follows it: <c>0195229804 (pbk.) :</c>, <c>ISBN 978-0-19-522980-4</c>.</summary>
    private static string WithoutQualifier(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return text;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'X' or 'x' or '-' or '‐' or '‑' or '–'
            || text[end] == ' ' && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is 'X' or 'x')))
            end++;
        return text[start..end];
    }
}
