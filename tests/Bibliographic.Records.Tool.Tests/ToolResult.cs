using System.Text;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>What came of a command.</summary>
internal sealed record ToolResult(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output; a byte order mark would show.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The command ended with this code and told why in one line.</summary>
    public string FailedWith(int exitCode)
    {
        Assert.Equal(exitCode, ExitCode);
        Assert.Matches(@"\Abibrecords: [^\n]+\n\z", Error);
        return Error;
    }

    /// <summary>The command went well.</summary>
    public ToolResult Succeeded()
    {
        Assert.Equal("", ExitCode == 0 ? "" : Error);
        return this;
    }
}
