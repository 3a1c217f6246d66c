using System.Text.RegularExpressions;

namespace Bibliographic.Records.Package.Tests;

/// <summary>The README's first example: what a new user tries.</summary>
internal static partial class Readme
{
    /// <summary>The first program, and what it prints.</summary>
    public static (string Program, string Output) FirstExample()
    {
        var match = Example().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
        Assert.True(match.Success);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    [GeneratedRegex("```csharp\n(.*?)```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
