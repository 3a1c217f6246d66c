using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads Hayagriva's YAML with another library. Marks are the keys of entries, with those above them, and whatever is neither mapping, list
/// nor text.
/// </summary>
internal static class YamlOutput
{
    public static IEnumerable<string> Read(byte[] output)
    {
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(output)));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var marks = new List<string>();
        Node(parser, "", marks);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return marks;
    }

    private static void Node(Parser parser, string path, List<string> marks)
    {
        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            marks.Add("anchor or tag");
        switch (node)
        {
            case MappingStart:
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = parser.Consume<Scalar>().Value;
                    marks.Add(path.Length == 0 ? OutputReaders.Record : $"{path}.{key}");
                    Node(parser, path.Length == 0 ? "entry" : $"{path}.{key}", marks);
                }
                break;
            case SequenceStart:
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    marks.Add($"{path}[]");
                    Node(parser, $"{path}[]", marks);
                }
                break;
            case Scalar:
                break;
            default:
                marks.Add(node.GetType().Name);
                break;
        }
    }
}
