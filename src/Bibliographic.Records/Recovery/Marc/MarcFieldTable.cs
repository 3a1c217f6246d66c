using System.Globalization;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;
using Rule = (string Tags, string Codes, Bibliographic.Records.RecordProperty<Bibliographic.Records.ValueList<string>> Property);

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// The fields whose subfields make one text of a list, as the formats of the Library of Congress and of IFLA define them.
/// </summary>
internal static class MarcFieldTable
{
    /// <summary>All subfields with text; not those for links, sources and institutions.</summary>
    private const string AllText = "abcdefghijklmnopqrstvxyz";

    private static readonly Rule[] Marc21 =
    [
        ("130 240 243 730", "adfgklmnoprs", Properties.AlternativeTitles),
        ("210 222 242 246 247 740", "abnp", Properties.AlternativeTitles),
        ("780 785", "t", Properties.AlternativeTitles),
        ("300", "abcefg", Properties.PhysicalDescriptions),
        ("505", "agrtu", Properties.Contents),
        ("254 255 256 257 306 310 321 351 362 380 382 384", AllText, Properties.Notes),
        ("500 501 502 503 504 506 507 508 510 511 513 514 515 516 518 521 522 524 525 526 530 532 533 534 535 536 538", AllText, Properties.Notes),
        ("544 545 546 547 550 552 555 556 562 563 565 567 580 581 584 585 586 588", AllText, Properties.Notes),
        ("050 055 060 070 086 090 096 098 099", "ab", Properties.CallNumbers),
        ("080 082 084", "a", Properties.CallNumbers),
        ("852", "khijm", Properties.CallNumbers),
        ("952", "o", Properties.CallNumbers),
        ("850", "a", Properties.Institutions),
        ("852", "a", Properties.Institutions),
    ];

    private static readonly Rule[] Unimarc =
    [
        ("500 501 503 510 512 513 514 515 516 517 518 520 530 531 532 540 541 545", "aehi", Properties.AlternativeTitles),
        ("430 431 432 433 434 435 436 437 440 441 442 443 444 445 446 447 448", "t", Properties.AlternativeTitles),
        ("215", "acde", Properties.PhysicalDescriptions),
        ("327", AllText, Properties.Contents),
        ("206 207 208 230 300 301 302 303 304 305 306 307 308 309 310 311 312 313 314 315 320 321 322 323 324 325 326 328 333 334 336 337", AllText, Properties.Notes),
        ("675 676 680 686 930", "a", Properties.CallNumbers),
        ("995", "k", Properties.CallNumbers),
    ];

    private static readonly RecordProperty<ValueList<string>>[] AllLists =
        [.. Marc21.Concat(Unimarc).Select(static rule => rule.Property).Distinct()];

    private static readonly (string Codes, RecordProperty<ValueList<string>> Property)[][] Marc21ByTag = Index(Marc21);
    private static readonly (string Codes, RecordProperty<ValueList<string>> Property)[][] UnimarcByTag = Index(Unimarc);

    /// <summary>The lists that the table fills.</summary>
    public static ReadOnlySpan<RecordProperty<ValueList<string>>> Lists => AllLists;

    /// <summary>What the subfields of a field give: which codes make a text, and of which list; nothing for most fields.</summary>
    public static ReadOnlySpan<(string Codes, RecordProperty<ValueList<string>> Property)> Of(in MarcField field, bool isUnimarc) =>
        field.TagCode.Number is > 0 and var number ? (isUnimarc ? UnimarcByTag : Marc21ByTag)[number] : [];

    /// <summary>The text that subfields make. Where the record has no punctuation between them, that of ISBD is put there.</summary>
    public static string? TextOf(in MarcField field, string codes, RecordProperty<ValueList<string>> property, bool isUnimarc)
    {
        var joined = new JoinedText();
        foreach (var subfield in field.Subfields)
        {
            if (codes.Contains(subfield.Code) && FieldText.Of(subfield) is { Length: > 0 } part)
                joined.Add(part, SeparatorBefore(subfield.Code, property, isUnimarc));
        }
        var text = joined.ToString();
        return text is null || property == Properties.Notes || property == Properties.Contents ? text
            : property == Properties.AlternativeTitles ? MarcTitle.Plain(text)
            : IsbdPunctuation.TrimMarks(text).ToString();
    }

    private static string SeparatorBefore(char code, RecordProperty property, bool isUnimarc) =>
        property == Properties.AlternativeTitles ? code switch { 'b' or 'e' => " : ", 'n' or 'p' or 'h' or 'i' => ". ", _ => " " }
        : property == Properties.PhysicalDescriptions
            ? (code, isUnimarc) switch { ('b', false) or ('c', true) => " : ", ('c', false) or ('d', true) => " ; ", ('e', _) => " + ", _ => " " }
        : " ";

    private static (string Codes, RecordProperty<ValueList<string>> Property)[][] Index(Rule[] rules)
    {
        var byTag = new (string, RecordProperty<ValueList<string>>)[1000][];
        Array.Fill(byTag, []);
        foreach (var (tags, codes, property) in rules)
        {
            foreach (var tag in tags.Split(' '))
            {
                ref var ofTag = ref byTag[int.Parse(tag, CultureInfo.InvariantCulture)];
                ofTag = [.. ofTag, (codes, property)];
            }
        }
        return byTag;
    }
}
