using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Bibliographic.Records.Package.Tests;

/// <summary>A library in a package, with its symbols.</summary>
internal sealed class PackedLibrary : IDisposable
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly PEReader _library;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;

    private PackedLibrary(byte[] library, byte[] symbols)
    {
        _library = new(new MemoryStream(library));
        _provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        _symbols = _provider.GetMetadataReader();
    }

    /// <summary>Whether the compiler was told to make equal bytes of equal sources.</summary>
    public bool IsReproducible => _library.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>Whether the symbols are those of this very library.</summary>
    public bool HasMatchingSymbols
    {
        get
        {
            var entry = _library.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            var id = new BlobContentId(_symbols.DebugMetadataHeader!.Id);
            return id.Guid == _library.ReadCodeViewDebugDirectoryData(entry).Guid && id.Stamp == entry.Stamp;
        }
    }

    /// <summary>Where debuggers find the sources.</summary>
    public string SourceLink =>
        Encoding.UTF8.GetString(Information(EntityHandle.ModuleDefinition).Single(entry => entry.Kind == SourceLinkKind).Value);

    /// <summary>The sources, and whether their text is in the symbols.</summary>
    public IEnumerable<(string Path, bool IsEmbedded)> Documents =>
        from handle in _symbols.Documents
        select (_symbols.GetString(_symbols.GetDocument(handle).Name), Information(handle).Any(entry => entry.Kind == EmbeddedSourceKind));

    /// <summary>Opens a library.</summary>
    /// <param name="package">The package.</param>
    /// <param name="path">The library in the package.</param>
    /// <param name="symbols">The package with its symbols, at the same place.</param>
    public static PackedLibrary Open(ZipArchive package, string path, ZipArchive symbols) =>
        new(Bytes(package, path), Bytes(symbols, Path.ChangeExtension(path, ".pdb")));

    public void Dispose()
    {
        _library.Dispose();
        _provider.Dispose();
    }

    private IEnumerable<(Guid Kind, byte[] Value)> Information(EntityHandle of) =>
        from handle in _symbols.GetCustomDebugInformation(of)
        let information = _symbols.GetCustomDebugInformation(handle)
        select (_symbols.GetGuid(information.Kind), _symbols.GetBlobBytes(information.Value));

    private static byte[] Bytes(ZipArchive archive, string path)
    {
        var entry = archive.GetEntry(path);
        Assert.True(entry is not null, $"no {path}");
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
