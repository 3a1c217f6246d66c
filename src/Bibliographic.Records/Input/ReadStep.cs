namespace Bibliographic.Records.Input;

/// <summary>What a reader needs to do next.</summary>
internal enum ReadStep : byte
{
    /// <summary>There is a record.</summary>
    Take,

    /// <summary>More of the input is needed.</summary>
    Fill,

    /// <summary>Another thread has to finish first.</summary>
    Wait,

    /// <summary>There are no more records.</summary>
    End,
}
