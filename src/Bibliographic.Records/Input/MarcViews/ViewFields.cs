using System.Runtime.InteropServices;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>
/// Where the fields of a view stand, from its start on: what is found of it before a record is made. Used again and again.
/// </summary>
internal sealed class ViewFields
{
    /// <summary>The fields in the order of the view.</summary>
    public List<ViewRow> Rows { get; } = [];

    /// <summary>The parts of all fields, one after the other.</summary>
    public List<ViewContent> Contents { get; } = [];

    /// <summary>The leader; null when the view shows none.</summary>
    public LeaderLine? Leader { get; set; }

    /// <summary>How the view is written.</summary>
    public ViewStyle Style { get; set; }

    /// <summary>The length of the view in bytes.</summary>
    public int Length { get; set; }

    /// <summary>How many fields were left out, because there are too many.</summary>
    public int LeftOut { get; set; }

    public void Clear()
    {
        Rows.Clear();
        Contents.Clear();
        (Leader, Style, Length, LeftOut) = (null, default, 0, 0);
    }

    /// <summary>Leaves out the last fields where there are too many.</summary>
    /// <param name="most">How many are kept.</param>
    public void LimitTo(int most)
    {
        if (Rows.Count <= most)
            return;
        LeftOut = Rows.Count - most;
        Contents.RemoveRange(Rows[most].FirstContent, Contents.Count - Rows[most].FirstContent);
        Rows.RemoveRange(most, LeftOut);
    }

    /// <summary>The parts of a field.</summary>
    /// <param name="row">The number of the field.</param>
    public ReadOnlySpan<ViewContent> ContentsOf(int row)
    {
        var end = row + 1 < Rows.Count ? Rows[row + 1].FirstContent : Contents.Count;
        return CollectionsMarshal.AsSpan(Contents)[Rows[row].FirstContent..end];
    }

    /// <summary>The parts of a field that are no indicators.</summary>
    /// <param name="row">The number of the field.</param>
    public ReadOnlySpan<ViewContent> SubfieldsOf(int row)
    {
        var contents = ContentsOf(row);
        return contents[IndicatorCount(contents)..];
    }

    /// <summary>How many indicators stand before the subfields of a field.</summary>
    /// <param name="contents">The parts of the field.</param>
    public static int IndicatorCount(ReadOnlySpan<ViewContent> contents)
    {
        var count = 0;
        while (count < contents.Length && contents[count].Kind == ViewContentKind.Indicator)
            count++;
        return count;
    }
}
