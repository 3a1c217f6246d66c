namespace Bibliographic.Records.Input.MarcViews;

/// <summary>How a view divides a field into lines.</summary>
internal enum ViewLayout : byte
{
    /// <summary>
    /// Tag, indicators and subfields on one line; further subfields may stand on lines of their own: <c>245 10 _aMarsh maps :</c>,
    /// <c>_ba guide</c>.
    /// </summary>
    Row,

    /// <summary>Cells that end in pipes, on one line or each on its own: <c>245 | 1 | 0 | |a Marsh maps |</c>.</summary>
    Pipes,

    /// <summary>Tag, indicators and subfields each on a line, without pipes.</summary>
    Lines,
}
