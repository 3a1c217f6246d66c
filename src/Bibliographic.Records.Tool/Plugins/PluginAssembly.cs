using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>Looks into a file that may be a plug-in, and loads it.</summary>
internal static class PluginAssembly
{
    /// <summary>
    /// The version of the library that an assembly was built for, read without loading it; null when it does not use the library.
    /// </summary>
    /// <exception cref="PluginException">The file is no .NET assembly.</exception>
    public static Version? ContractVersion(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                throw new PluginException("is not a .NET assembly");
            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.AssemblyReferences)
            {
                var reference = metadata.GetAssemblyReference(handle);
                if (metadata.StringComparer.Equals(reference.Name, PluginContext.Contract.Name!))
                    return reference.Version;
            }
            return null;
        }
        catch (BadImageFormatException)
        {
            throw new PluginException("is not a .NET assembly");
        }
    }

    /// <summary>The types of an assembly that are formats or kinds of input and can be created without arguments.</summary>
    /// <exception cref="PluginException">The assembly cannot be loaded.</exception>
    public static Type[] PluginTypes(string path)
    {
        try
        {
            return [.. new PluginContext(path).LoadFromAssemblyPath(path).GetExportedTypes().Where(IsPlugin)];
        }
        catch (Exception e)
        {
            throw new PluginException($"cannot be loaded: {e.Message}");
        }
    }

    /// <summary>Creates a format, a container or a record parser, and makes sure that it tells its name.</summary>
    /// <exception cref="PluginException">It does not.</exception>
    public static object Create(Type type)
    {
        try
        {
            return Activator.CreateInstance(type)! switch
            {
                RecordSerializer { Name.Length: > 0, FileExtension: not null, MediaType: not null, Description: not null } format => format,
                RecordContainer { Name.Length: > 0 } container => container,
                RecordParser { Name.Length: > 0 } parser => parser,
                RecordSerializer => throw new PluginException($"cannot be used: {type.Name} has no name, file extension, media type or description"),
                _ => throw new PluginException($"cannot be used: {type.Name} has no name"),
            };
        }
        catch (Exception e) when (e is not PluginException)
        {
            var cause = (e as TargetInvocationException)?.InnerException ?? e;
            throw new PluginException($"cannot be used: {type.Name} failed: {cause.Message}");
        }
    }

    private static bool IsPlugin(Type type) =>
        type is { IsAbstract: false, ContainsGenericParameters: false }
        && (type.IsSubclassOf(typeof(RecordSerializer)) || type.IsSubclassOf(typeof(RecordContainer))
            || type.IsSubclassOf(typeof(RecordParser)))
        && type.GetConstructor(Type.EmptyTypes) is not null;
}
