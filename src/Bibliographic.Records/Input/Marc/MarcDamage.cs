namespace Bibliographic.Records.Input.Marc;

/// <summary>What was wrong with a MARC record, of which everything that could be read was read.</summary>
[Flags]
internal enum MarcDamage
{
    None = 0,

    /// <summary>The leader does not tell the record's length, or tells a wrong one.</summary>
    Length = 1,

    /// <summary>The directory disagrees with the fields; they were divided by their terminators.</summary>
    Directory = 2,

    /// <summary>The input ends inside the record.</summary>
    Truncated = 4,

    /// <summary>Bytes stand for no character; each is U+FFFD.</summary>
    InvalidBytes = 8,

    /// <summary>The characters are not in the encoding that the leader tells, but they could be decoded.</summary>
    WrongEncoding = 16,

    /// <summary>Values hold one of the separators of ISO 2709; each is a space.</summary>
    Separators = 32,

    /// <summary>A tag or a code has not the length that it must have.</summary>
    Names = 64,

    /// <summary>The markup of the record is not sound; what stands outside its elements was passed over.</summary>
    Markup = 128,
}
