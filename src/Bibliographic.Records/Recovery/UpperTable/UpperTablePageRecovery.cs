using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>Makes the record of a page that has only the table for readers. Every value is at best likely.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class UpperTablePageRecovery(RecordReaderOptions options)
{
    private const int MostLinesOfHead = 4;
    private const int LongestTitle = 600;

    private readonly UpperTableRecovery _table = new(new());
    private readonly RequestedProperties _all = new(default);
    private readonly RequestedProperties _requested = new(options.Only);
    private readonly byte[] _evidence = new byte[Properties.All.Count];

    /// <summary>Makes the record.</summary>
    /// <param name="text">The page.</param>
    /// <param name="start">Where the table starts.</param>
    /// <returns>The record; null when it would have neither a title nor an identifier.</returns>
    public BibliographicRecord? Recover(ReadOnlySpan<byte> text, int start)
    {
        var draft = new RecordDraft();
        Array.Clear(_evidence);
        _table.AddPage(text[start..], ref draft, new(_all, _evidence));
        AddTitle(text[..start], ref draft);
        if (options.KeepText)
        {
            var whole = Text.Decode(WhitespaceInsensitiveText.Trim(text)).Replace("\r\n", "\n", StringComparison.Ordinal);
            draft.ExtraFields = [new(ExtraFieldRecovery.PreambleName, [whole]), .. draft.ExtraFields];
        }
        CataloguePunctuation.TakeOff(ref draft, isFromMarc: false);
        if (draft.Title is null && draft.Isbns.IsEmpty && draft.Issns.IsEmpty && draft.Doi is null && draft.Pmid is null
            && draft.Pmcid is null)
            return null;
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        return options.Only.IsEmpty ? new(draft) : new(Requested(new(draft)));
    }

    /// <summary>
    /// The title stands above the table, perhaps with the name of the author or the start of the abstract below it. Above it may stand all
    /// that a page has for its users; then the title is the line next to the table:
    /// <code>
    /// Skip to content
    /// …
    /// Marsh maps of the fenland
    /// Bibliographic Details
    /// Main Author: Reed, Ann
    /// </code>
    /// </summary>
    private void AddTitle(ReadOnlySpan<byte> head, ref RecordDraft draft)
    {
        Range first = default, last = default;
        var count = 0;
        foreach (var range in new LineRanges(head, 0, head.Length))
        {
            var line = LineRanges.Trim(head[range]).TrimStart("# "u8);
            if (line.Length is 0 or > LongestTitle || line.EndsWith("..."u8) || line.EndsWith("…"u8)
                || UpperTableLabels.TryFind(line, out _) || !line.ContainsAnyExcept("-|* "u8))
                continue;
            first = count++ == 0 ? range : first;
            last = range;
        }
        if (count == 0)
            return;
        var title = count <= MostLinesOfHead ? first : last;
        var certainty = count == 1 || head[first].SequenceEqual(head[last]) ? Certainty.Likely : Certainty.Guess;
        new DraftValues(_all, _evidence).Add(
            Properties.Title, ref draft.Title, Text.DecodeOrNull(LineRanges.Trim(head[title]).TrimStart("# "u8)), EvidenceSource.Preamble,
            certainty);
    }

    private RecordDraft Requested(BibliographicRecord record)
    {
        var draft = new RecordDraft();
        Array.Clear(_evidence);
        foreach (var property in Properties.All)
        {
            if (property == Properties.Evidence || !_requested.Include(property))
                continue;
            property.Copy(ref record.Values, ref draft);
            if (property.Whole == property)
                RecordEvidence.Pack(property, record.Evidence[property], _evidence);
        }
        draft.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        return draft;
    }
}
