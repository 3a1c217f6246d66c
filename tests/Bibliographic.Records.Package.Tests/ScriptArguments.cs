namespace Bibliographic.Records.Package.Tests;

/// <summary>What a script sees of its caller; dotnet-script calls it so.</summary>
/// <param name="args">The arguments.</param>
public sealed class ScriptArguments(IReadOnlyList<string> args)
{
    /// <summary>The arguments.</summary>
    public IReadOnlyList<string> Args => args;
}
