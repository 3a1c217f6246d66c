using System.Reflection;
using System.Runtime.Loader;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>Keeps the assemblies of one plug-in apart from those of the tool and of other plug-ins; only the contract is shared.</summary>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <summary>The library, whose types mean the same on both sides.</summary>
    public static AssemblyName Contract { get; } = typeof(RecordSerializer).Assembly.GetName();

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Contract.Name)
            return typeof(RecordSerializer).Assembly;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;
}
