namespace Bibliographic.Records.Model.Rules;

/// <summary>What formats with one slot for rights can say of them: the copyright statement, then the licence.</summary>
internal readonly ref struct Rights(BibliographicRecord record)
{
    public ReadOnlySpan<char> Statement { get; } = record.Copyright;

    /// <summary>The address of the licence, or its words when there is no address.</summary>
    public ReadOnlySpan<char> License { get; } = record.License is { } license ? license.Url ?? license.Text : null;
}
