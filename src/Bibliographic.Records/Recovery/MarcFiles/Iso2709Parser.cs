using Bibliographic.Records.Input.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Files of ISO 2709, the format in which libraries exchange MARC records.</summary>
internal sealed class Iso2709Parser : RecordParser
{
    private static readonly string[] Extensions = [".mrc", ".marc", ".iso", ".iso2709", ".usmarc", ".marc21", ".unimarc"];

    public override string Name => "iso2709";

    /// <summary>
    /// By the leader and the directory of the first record; by the file's name when only the separators are left of these.
    /// </summary>
    public override Recognition Recognize(InputHead head) =>
        Iso2709Reader.IsStart(head.Bytes) || HasExtension(head.Name) && Iso2709Reader.HasSeparators(head.Bytes)
            ? Recognition.Yes
            : Recognition.No;

    /// <summary>The parser of catalogue pages, which is always there, looks for the starts of all built-in kinds at once.</summary>
    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => false;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new Iso2709Scanner(options);

    private static bool HasExtension(string? name)
    {
        if (name is not null && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        return name is not null && Array.Exists(Extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }
}
