using System.Reflection;

namespace Bibliographic.Records.Tool;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    public static string Text =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
