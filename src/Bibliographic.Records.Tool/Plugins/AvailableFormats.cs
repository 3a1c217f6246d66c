using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Plugins;

/// <summary>The built-in formats and those of plug-ins.</summary>
internal sealed class AvailableFormats
{
    private readonly Dictionary<RecordSerializer, string> _origins = [];

    /// <summary>All formats, the built-in ones first.</summary>
    public RecordFormats Formats { get; private set; } = RecordFormats.Default;

    /// <summary>Whether plug-ins have added any.</summary>
    public bool HasPlugins => _origins.Count > 0;

    /// <summary>The path of the plug-in that a format comes from; null for a built-in one.</summary>
    public string? OriginOf(RecordSerializer format) => _origins.GetValueOrDefault(format);

    /// <summary>Loads all plug-ins there are. One that cannot be used costs a line on standard error, nothing more.</summary>
    public static AvailableFormats Load(string[] named)
    {
        var available = new AvailableFormats();
        foreach (var file in PluginFiles.Find(named))
            Try(file, () => available.Add(file));
        return available;
    }

    private void Add(PluginFile file)
    {
        if (!File.Exists(file.Path))
            throw new PluginException("is not there");
        if (PluginAssembly.ContractVersion(file.Path) is not { } version)
        {
            if (file.IsNamed)
                throw new PluginException($"has no formats: it does not use {PluginContext.Contract.Name}");
            return;
        }
        if (version > PluginContext.Contract.Version)
            throw new PluginException($"needs {PluginContext.Contract.Name} {version}; this is {PluginContext.Contract.Version}");
        var types = PluginAssembly.FormatTypes(Path.GetFullPath(file.Path));
        if (types.Length == 0 && file.IsNamed)
            throw new PluginException("has no public formats that can be created without arguments");
        foreach (var type in types)
            Try(file, () => Add(PluginAssembly.Create(type), file.Path));
    }

    private void Add(RecordSerializer format, string path)
    {
        if (Formats.Any(other => string.Equals(other.Name, format.Name, StringComparison.OrdinalIgnoreCase)))
            throw new PluginException($"offers the format '{format.Name}', which is there already");
        Formats = Formats.With(format);
        _origins.Add(format, path);
    }

    private static void Try(PluginFile file, Action add)
    {
        try
        {
            add();
        }
        catch (Exception e) when (e is PluginException or IOException or UnauthorizedAccessException)
        {
            var reason = e is PluginException ? e.Message : $"cannot be read: {e.Message}";
            Console.Error.WriteLine(Printable.Line($"bibrecords: the plug-in {file.Path} {reason}"));
        }
    }
}
