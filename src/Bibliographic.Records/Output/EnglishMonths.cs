namespace Bibliographic.Records.Output;

/// <summary>The English names of the months: whole, and the three letters that BibTeX and MEDLINE use.</summary>
internal static class EnglishMonths
{
    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <param name="month">1 to 12.</param>
    public static string Name(int month) => Names[month - 1];

    /// <param name="month">1 to 12.</param>
    public static ReadOnlySpan<char> Abbreviation(int month) => Names[month - 1].AsSpan(0, 3);
}
