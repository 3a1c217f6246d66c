using Bibliographic.Records.Output;
using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>The formats and the kinds of input that a command may use: the built-in ones, and those of plug-ins.</summary>
internal sealed class LoadedPlugins
{
    // A format of somebody else may not know its own hash code.
    private readonly Dictionary<RecordSerializer, string> _origins = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<string> _files = [];

    /// <summary>All formats, the built-in ones first.</summary>
    public RecordFormats Formats { get; private set; } = RecordFormats.Default;

    /// <summary>All kinds of input, those of plug-ins first.</summary>
    public RecordInputs Inputs { get; private set; } = RecordInputs.Default.WithHtml().WithParquet().WithZstandard();

    /// <summary>Whether plug-ins have added formats.</summary>
    public bool HasPlugins => _origins.Count > 0;

    /// <summary>The path of the plug-in that a format comes from; null for a built-in one.</summary>
    public string? OriginOf(RecordSerializer format) => _origins.GetValueOrDefault(format);

    /// <summary>Loads all plug-ins there are. One that cannot be used costs a line on standard error, nothing more.</summary>
    public static LoadedPlugins Load(string[] named)
    {
        var available = new LoadedPlugins();
        var places = PluginFiles.Places(named).ToArray();
        if (!ManagedBuild.IsRunning)
        {
            if (places.Length > 0)
                ManagedBuild.TakeOver(PluginFiles.Unnamed);
            return available;
        }
        foreach (var path in places)
        {
            Try(path, () =>
            {
                if (named.Contains(path) && Directory.Exists(path) && !PluginFiles.In(path).Any())
                    throw new PluginException("has nothing to load: a plug-in is NAME.dll or NAME/NAME.dll in the folder that is named");
                foreach (var file in PluginFiles.In(path).Where(file => available._files.Add(Path.GetFullPath(file.Path))))
                    Try(file.Path, () => available.Add(file));
            });
        }
        return available;
    }

    private void Add(PluginFile file)
    {
        if (!File.Exists(file.Path))
            throw new PluginException("is not there");
        if (FileStatus.Of(file.Path) is { IsRegular: false })
            throw new PluginException("is not a file");
        if (PluginAssembly.ContractVersion(file.Path) is not { } version)
        {
            if (file.IsNamed)
                throw new PluginException($"has no formats: it does not use {PluginContext.Contract.Name}");
            return;
        }
        if (version > PluginContext.Contract.Version)
            throw new PluginException($"needs {PluginContext.Contract.Name} {version}; this is {PluginContext.Contract.Version}");
        var types = PluginAssembly.PluginTypes(Path.GetFullPath(file.Path));
        if (types.Length == 0 && file.IsNamed)
            throw new PluginException("has no public formats or kinds of input that can be created without arguments");
        foreach (var type in types)
            Try(file.Path, () => Add(PluginAssembly.Create(type), file.Path));
    }

    private void Add(object plugin, string path)
    {
        switch (plugin)
        {
            case RecordSerializer format:
                Add(format, path);
                break;
            case RecordContainer container when Inputs.Containers.Any(other => other.GetType().FullName == container.GetType().FullName):
                break;   // the command has what a package reads, but not what it writes
            case RecordContainer container:
                if (Inputs.Containers.Any(other => IsSame(other.Name, container.Name)))
                    throw new PluginException($"offers the container '{container.Name}', which is there already");
                Inputs = Inputs.With(container);
                break;
            case RecordParser parser:
                if (Inputs.Parsers.Any(other => IsSame(other.Name, parser.Name)))
                    throw new PluginException($"offers the record parser '{parser.Name}', which is there already");
                Inputs = Inputs.With(parser);
                break;
        }
    }

    private void Add(RecordSerializer format, string path)
    {
        if (Formats.Any(other => IsSame(other.Name, format.Name)))
            throw new PluginException($"offers the format '{format.Name}', which is there already");
        Formats = Formats.With(format);
        _origins.Add(format, path);
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static void Try(string path, Action add)
    {
        try
        {
            add();
        }
        catch (Exception e)
        {
            var reason = e switch
            {
                PluginException => e.Message,
                IOException or UnauthorizedAccessException => $"cannot be read: {e.Message}",
                _ => $"cannot be used: {e.Message}",   // whatever somebody else's code throws
            };
            StandardStreams.Error.WriteLine(Printable.Line($"bibrecords: the plug-in {path} {reason}"));
        }
    }
}
