using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>What is known of records that were harvested from PubMed Central, as most of such catalogues were.</summary>
internal static class PubMedRecord
{
    /// <summary>Whether a page shows such a record; any of the rows that tell it may be lost.</summary>
    public static bool IsIn(PageFields fields) =>
        fields.Text(Field.RecordFormat).IndexOf("PubMed"u8) >= 0 || fields.Has(Field.PmcidStr) || fields.Id.StartsWith("pubmed-"u8)
            || fields.Text(Field.Collection).SequenceEqual("PubMed"u8) || fields.Text(Field.Url).IndexOf("/PMC"u8) >= 0
            || fields.Text(Field.Spelling).IndexOf("/PMC"u8) >= 0;

    /// <summary>
    /// Whether the topic is the kind of the article and nothing else. What PubMed Central gives as a subject is the heading under which the
    /// journal has the article: <c>Research Article</c>, <c>Plant Biotechnology</c>. Elsewhere only kinds that are known are not subjects.
    /// </summary>
    /// <param name="fields">The page.</param>
    /// <param name="isFromPubMed">What <see cref="IsIn"/> says of it.</param>
    public static bool IsTopicType(PageFields fields, bool isFromPubMed)
    {
        var topic = WhitespaceInsensitiveText.Trim(fields.Text(Field.Topic));
        return !topic.IsEmpty
            && (isFromPubMed
                || fields.Has(Field.ArticleTypeStr) && WhitespaceInsensitiveText.AreEqual(topic, fields.Text(Field.ArticleTypeStr))
                || ArticleTypes.AtEnd(topic).Length == topic.Length && fields.Text(Field.Format).IndexOf("Article"u8) >= 0);
    }

    /// <summary>
    /// Whether rows of another record are in the page, because the lines between the two were lost: <c>id</c> is <c>pubmed-12</c> and an
    /// address ends in <c>/PMC34/</c>.
    /// </summary>
    public static bool HasRowsOfAnother(PageFields fields, DiagnosticLog log)
    {
        var id = fields.Id;
        var number = id.StartsWith("pubmed-"u8) ? id["pubmed-".Length..] : default;
        var spelling = fields.Text(Field.Spelling);
        if (!number.IsEmpty && !spelling.StartsWith(id) && !spelling.IsEmpty
            && !WhitespaceInsensitiveText.TryRemovePrefix(ref spelling, id))
        {
            log.Report(DiagnosticCode.IdentifiersDisagree, fields.Page, Field.Spelling, $"'spelling' is of another record than the id");
            return true;
        }
        for (var text = fields.Text(Field.Url); text.IndexOf("/PMC"u8) is >= 0 and var at;)
        {
            text = text[(at + "/PMC".Length)..];
            var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            var other = end < 0 ? text : text[..end];
            if (other.IsEmpty || end >= 0 && text[end] > (byte)'z')
                continue;   // the number has invisible characters in it
            if (!number.IsEmpty && !other.SequenceEqual(number))
                return true;
            number = other;
        }
        return false;
    }
}
