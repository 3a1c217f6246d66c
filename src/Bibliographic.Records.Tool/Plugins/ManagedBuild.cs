using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>
/// The build of the command that .NET runs. The native build, which starts in a twentieth of the time, cannot load assemblies: where there
/// are plug-ins, it becomes the managed build, which its package has in a folder beside it.
/// </summary>
internal static partial class ManagedBuild
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "managed", "bibrecords.dll");

    /// <summary>Whether this process is the managed build.</summary>
    public static bool IsRunning => RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>Runs the same command line in the managed build, in place of this process.</summary>
    /// <param name="plugins">Paths of plug-ins that the managed build would not find by itself.</param>
    /// <exception cref="ToolException">There is no managed build, or no .NET to run it.</exception>
    public static void TakeOver(string plugins)
    {
        if (!File.Exists(Assembly))
            throw ToolException.Usage("Plug-ins need the command as a .NET tool: dotnet tool install --global Bibliographic.Records.Tool. This is the build that runs without .NET.");
        string[] arguments = [Assembly, .. Environment.GetCommandLineArgs().Skip(1)];
        var host = Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root
            && Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet") is var path && File.Exists(path) ? path : "dotnet";
        if (OperatingSystem.IsWindows())
            Environment.Exit(Run(host, arguments, plugins));
        _ = SetVariable(PluginFiles.Variable, plugins, replaces: 1);
        _ = Execute(host, [host, .. arguments, null]);
        throw ToolException.Usage($"Plug-ins need .NET, and {host} cannot be started.");
    }

    private static int Run(string host, string[] arguments, string plugins)
    {
        var start = new ProcessStartInfo(host, arguments);
        start.Environment[PluginFiles.Variable] = plugins;
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception e)
        {
            throw ToolException.Usage($"Plug-ins need .NET, and {host} cannot be started: {e.Message}");
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int replaces);

    [LibraryImport("libc", EntryPoint = "execvp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string file, string?[] arguments);
}
