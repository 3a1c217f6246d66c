namespace Bibliographic.Records.Docs.Tests;

/// <summary>A code block of a page.</summary>
/// <param name="Language">What stands after the fence.</param>
/// <param name="Code">The text.</param>
/// <param name="Line">The first line of the text, counted from one.</param>
/// <param name="Output">What the block after it says that it prints; null when there is no such block.</param>
internal sealed record Example(string Language, string Code, int Line, string? Output)
{
    private static readonly string[] Programs = ["csharp", "sh", "sql"];

    /// <summary>Whether a block after one in this language shows what it prints, unless it is a program itself.</summary>
    public static bool Prints(string language) => Programs.Contains(language);

    /// <summary>Whether the block shows what the block before it prints.</summary>
    public static bool IsOutput(string language) => !Prints(language) && language != "console";
}
