using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// Takes the fields in original script apart from those that they stand beside: fields 880 of MARC 21, of which <c>$6</c> names the other
/// (<c>245-01/(B</c>); in UNIMARC, a second field of the same tag and link whose <c>$7</c> tells another script than the Latin one.
/// </summary>
internal static class OriginalScript
{
    private const int Linked = 880;

    /// <summary>Divides the fields of a record.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="isUnimarc">Whether they are those of UNIMARC.</param>
    /// <param name="original">The fields in original script, each under the tag of the field that it belongs to.</param>
    /// <returns>All other fields. One in original script that stands beside no other is among them, under its own tag.</returns>
    public static ValueList<MarcField> Divide(ValueList<MarcField> fields, bool isUnimarc, out ValueList<MarcField> original)
    {
        original = [];
        if (!HasAny(fields, isUnimarc))
            return fields;
        List<MarcField> others = [], originals = [];
        var partners = new HashSet<(MarcTag Tag, string? Link)>();
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (!isUnimarc)
                partners.Add((field.TagCode, null));
            else if (!IsInOtherScript(field))
                partners.Add((field.TagCode, Number(LinkOf(field))));
        }
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (isUnimarc)
                (IsInOtherScript(field) && partners.Contains((field.TagCode, Number(LinkOf(field)))) ? originals : others).Add(field);
            else if (field.TagCode.Number == Linked && LinkOf(field) is { Length: >= 6 } link
                && MarcTag.Create(link.AsSpan(0, 3)) is { Number: > 9 and not Linked } tag)
                (link.AsSpan(4, 2) is not "00" && partners.Contains((tag, null)) ? originals : others).Add(field.WithTag(tag));
            else
                others.Add(field);
        }
        original = ValueList.From(originals);
        return ValueList.From(others);
    }

    private static bool HasAny(ValueList<MarcField> fields, bool isUnimarc)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (isUnimarc ? IsInOtherScript(field) : field.TagCode.Number == Linked)
                return true;
        }
        return false;
    }

    private static string? LinkOf(in MarcField field) => FieldText.First(field, '6');

    /// <summary>Whether a field of UNIMARC tells a script that is not the Latin one: <c>$7ca</c> is Cyrillic.</summary>
    private static bool IsInOtherScript(in MarcField field) =>
        field.TagCode.Number is >= 200 and < 800 && FieldText.First(field, '7') is { Length: >= 2 } script
            && !script.StartsWith("ba", StringComparison.Ordinal);

    /// <summary>The number of a link of UNIMARC, behind a letter: <c>01</c> of <c>a01</c>.</summary>
    private static string? Number(string? link) => link is { Length: >= 3 } ? link[1..3] : null;
}
