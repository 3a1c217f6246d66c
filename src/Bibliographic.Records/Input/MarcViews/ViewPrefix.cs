namespace Bibliographic.Records.Input.MarcViews;

/// <summary>What stands before a tag.</summary>
internal enum ViewPrefix : byte
{
    None,

    /// <summary><c>| 245</c>: the table's outer pipe.</summary>
    Pipe,

    /// <summary><c>=245</c>: MARCMaker and MarcEdit.</summary>
    EqualsSign,

    /// <summary><c>.245</c></summary>
    Dot,

    /// <summary><c>000001234 245</c>: the record's number in Aleph and Invenio.</summary>
    Number,
}
