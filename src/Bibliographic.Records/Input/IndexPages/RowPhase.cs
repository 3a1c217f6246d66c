namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Where in a page the tokenizer stands.</summary>
internal enum RowPhase : byte
{
    /// <summary>Outside any row: the next row may have any form.</summary>
    Outside,

    /// <summary>A row's name has been read, its value not yet.</summary>
    AwaitingValue,

    /// <summary>Inside a value whose end has not been seen.</summary>
    Open,

    /// <summary>After a row whose end has been seen; in forms that do not mark the end this phase does not occur.</summary>
    Closed,
}
