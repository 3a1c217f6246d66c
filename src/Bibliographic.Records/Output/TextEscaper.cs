using System.Buffers;
using System.Text;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records;

/// <summary>
/// Writes texts of records in a format of your own, so that nothing in them ends a value or starts another one: on one line, and with some
/// characters replaced. Immutable, and safe for use by several threads.
/// </summary>
/// <example>
/// A text between quotation marks, as YAML has it:
/// <code>
/// private static readonly TextEscaper Yaml = new(new Dictionary&lt;char, string&gt; { ['"'] = "\\\"", ['\\'] = @"\\" });
/// …
/// output.Write("title: \""u8);
/// Yaml.Write(record.Title, output);
/// output.Write("\"\n"u8);
/// </code>
/// </example>
public sealed class TextEscaper
{
    private readonly Dictionary<char, byte[]> _replacements = [];
    private readonly TextRule _rule;

    /// <summary>Creates the rule of a format.</summary>
    /// <param name="replacements">
    /// What is written for characters that mean something in the format; an empty text drops the character.
    /// </param>
    /// <param name="isOneLine">
    /// Whether a text stays on its line: each run of spaces, line ends and control characters is written as one space, and none at the
    /// start and at the end of the text. Otherwise they are written as they are, unless there is a replacement for them.
    /// </param>
    /// <exception cref="ArgumentException">Half of a surrogate pair is to be replaced.</exception>
    public TextEscaper(IReadOnlyDictionary<char, string> replacements, bool isOneLine = true)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        foreach (var (character, replacement) in replacements)
        {
            if (char.IsSurrogate(character))
                throw new ArgumentException("Only whole characters can be replaced, not half of a surrogate pair.", nameof(replacements));
            _replacements.Add(character, Encoding.UTF8.GetBytes(replacement));
        }
        _rule = new([.. _replacements.Keys], special => _replacements[special], isOneLine);
    }

    /// <summary>Replaces nothing, and keeps each text on its line.</summary>
    public static TextEscaper OneLine { get; } = new(new Dictionary<char, string>());

    /// <summary>Writes a text as UTF-8. Unpaired surrogates become U+FFFD.</summary>
    /// <param name="text">The text; null writes nothing.</param>
    /// <param name="output">Where to write.</param>
    public void Write(string? text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new Utf8Writer(output);
        writer.Write(text, _rule);
        writer.Flush();
    }

    /// <summary>The text as it is written.</summary>
    /// <param name="text">The text; null gives an empty one.</param>
    public string Escape(string? text)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(text, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
