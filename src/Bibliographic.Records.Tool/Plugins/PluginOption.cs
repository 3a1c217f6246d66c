using System.CommandLine;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>The option that names plug-ins; every command takes it.</summary>
internal static class PluginOption
{
    public static Option<string[]> Instance { get; } = new("--plugin")
    {
        Description = "An assembly with formats or kinds of input of its own, or a folder of such; may be given several times",
        HelpName = "PATH",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The formats and kinds of input that a command may use.</summary>
    public static LoadedPlugins Load(ParseResult parsed) => LoadedPlugins.Load(parsed.GetValue(Instance) ?? []);
}
