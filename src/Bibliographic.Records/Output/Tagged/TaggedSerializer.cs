using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>A format of tagged lines, with an empty line between records.</summary>
internal abstract class TaggedSerializer(string name, string description, string mediaType, string fileExtension,
    TagSyntax syntax) : RecordSerializer
{
    public sealed override string Name => name;

    public sealed override string Description => description;

    public sealed override string MediaType => mediaType;

    public sealed override string FileExtension => fileExtension;

    public sealed override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        var lines = new TaggedLines(output, syntax);
        Write(record, WorkTypes.Of(record), ref lines);
        lines.Flush();
    }

    public sealed override void WriteSeparator(IBufferWriter<byte> output) => Encoding.ASCII.GetBytes(syntax.LineEnd, output);

    /// <summary>Writes the lines of a record, at least one.</summary>
    protected abstract void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines);
}
