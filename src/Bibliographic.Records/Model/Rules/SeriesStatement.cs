namespace Bibliographic.Records.Model.Rules;

/// <summary>A series as catalogues write it, with the number of the volume behind a semicolon (ISBD): <c>Colección Río ; 7</c>.</summary>
internal static class SeriesStatement
{
    private const string Divider = " ; ";

    /// <summary>
    /// Divides the series of a work that is in one series only, for formats that have one place for its number. In several, each keeps its
    /// number.
    /// </summary>
    public static bool TrySplitOnly(ValueList<string> series, out string title, out string number)
    {
        title = number = "";
        if (series.Count != 1)
            return false;
        Split(series[0], out var titleAlone, out var numberAlone);
        (title, number) = (titleAlone.ToString(), numberAlone.ToString());
        return number.Length > 0;
    }

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
