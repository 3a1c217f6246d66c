namespace Bibliographic.Records.Model.Rules;

/// <summary>A series as catalogues write it, with the number of the volume behind a semicolon (ISBD): <c>Colección Río ; 7</c>.</summary>
internal static class SeriesStatement
{
    private const string Divider = " ; ";

    /// <summary>Divides a series into its title and the number, which is empty when there is none.</summary>
    public static void Split(ReadOnlySpan<char> series, out ReadOnlySpan<char> title, out ReadOnlySpan<char> number)
    {
        var divider = series.LastIndexOf(Divider);
        if (divider >= 0 && (SingleLine.IsBlank(series[..divider]) || SingleLine.IsBlank(series[(divider + Divider.Length)..])))
            divider = -1;
        title = divider < 0 ? series : series[..divider];
        number = divider < 0 ? default : series[(divider + Divider.Length)..];
    }
}
