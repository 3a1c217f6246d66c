namespace Bibliographic.Records.Model.Rules;

/// <summary>What formats with one slot for rights can say of them: the copyright statement, then the licence.</summary>
/// <param name="record">The record.</param>
/// <param name="isNote">
/// Whether the slot is a note, in which an address by itself has a label: bibutils takes one that begins a note for that of the work.
/// </param>
internal readonly ref struct Rights(BibliographicRecord record, bool isNote = false)
{
    public ReadOnlySpan<char> Statement { get; } =
        !isNote ? record.Copyright
        : SingleLine.IsBlank(record.Copyright) ? record.License is null ? null : "License:"
        : record.Copyright?.StartsWith("http", StringComparison.Ordinal) == true ? $"Rights: {record.Copyright}"
        : record.Copyright;

    /// <summary>The address of the licence, or its words when there is no address.</summary>
    public ReadOnlySpan<char> License { get; } = record.License is { } license ? license.Url ?? license.Text : null;
}
