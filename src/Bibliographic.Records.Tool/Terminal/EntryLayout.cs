namespace Bibliographic.Records.Tool.Terminal;

/// <summary>How an entry's values are set.</summary>
internal enum EntryLayout
{
    /// <summary>As they are, each on its own line.</summary>
    Lines,

    /// <summary>As they are, beside each other.</summary>
    Beside,

    /// <summary>With their inline markup, each on its own line.</summary>
    Prose,

    /// <summary>With their inline markup, so that they stand out.</summary>
    Heading,
}
