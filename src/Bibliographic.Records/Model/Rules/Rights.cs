namespace Bibliographic.Records.Model.Rules;

/// <summary>What formats with one slot for rights can say of them: the copyright statement, then the licence.</summary>
/// <param name="record">The record.</param>
/// <param name="isNote">
/// Whether the slot is a note, in which a licence by itself has a label: bibutils takes an address that begins a note for that of the work.
/// </param>
internal readonly ref struct Rights(BibliographicRecord record, bool isNote = false)
{
    public ReadOnlySpan<char> Statement { get; } =
        isNote && SingleLine.IsBlank(record.Copyright) && record.License is not null ? "License:" : record.Copyright;

    /// <summary>The address of the licence, or its words when there is no address.</summary>
    public ReadOnlySpan<char> License { get; } = record.License is { } license ? license.Url ?? license.Text : null;
}
