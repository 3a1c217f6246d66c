using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records;

/// <summary>
/// A catalogue page as text that the reader reads with all its values apart. For a container whose pages come in a form that keeps them
/// apart, such as HTML or JSON. Not immutable, and not safe for use by several threads at once.
/// </summary>
/// <example><code>
/// var page = new CataloguePageText();
/// page.AddField("id", ["x-1"]);
/// page.AddField("author", ["Meer, Anneke", "Reed, Ann"]);
/// var record = RecordDump.Read(page.ToUtf8()).Single();
/// </code></example>
public sealed class CataloguePageText
{
    private readonly StringBuilder _lines = new();
    private readonly SortedDictionary<string, List<string>> _fields = new(StringComparer.Ordinal);

    /// <summary>Whether the page has nothing in it.</summary>
    public bool IsEmpty => _lines.Length == 0 && _fields.Count == 0;

    /// <summary>Adds a line above the table of index fields, such as one of a MARC table.</summary>
    /// <param name="line">The line; line ends and controls in it become spaces, and spaces stay as they are.</param>
    public void AddLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var c in line)
            _lines.Append(SingleLine.IsBlank(c) ? ' ' : c);
        _lines.Append('\n');
    }

    /// <summary>Adds an index field. Fields of the same name are put together. White space in a value becomes single spaces.</summary>
    /// <param name="name">The field's name in the index, such as <c>title_full</c>.</param>
    /// <param name="values">The values; blank ones are left out.</param>
    /// <returns>False when no field can have such a name; then nothing is added.</returns>
    public bool AddField(string name, params IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        var utf8 = Encoding.UTF8.GetBytes(name);
        if (utf8.Length is 0 or >= DumpTokenizer.LongestName || utf8.Contains((byte)'\\') || FieldNames.LengthAtStart(utf8) != utf8.Length)
            return false;
        if (!_fields.TryGetValue(name, out var all))
            _fields.Add(name, all = []);
        all.AddRange(values.Where(static value => !SingleLine.IsBlank(value)));
        return true;
    }

    /// <summary>Empties the page, so that it can be filled again.</summary>
    public void Clear()
    {
        _lines.Clear();
        _fields.Clear();
    }

    /// <summary>The text, in UTF-8.</summary>
    public byte[] ToUtf8()
    {
        var text = new StringBuilder().Append(_lines);
        if (_fields.Count > 0)
            text.Append("| --- | --- |\n");   // with spaces: two spaces divide values, and there are backslashes before pipes
        foreach (var (name, values) in _fields)
        {
            text.Append("| ").Append(name.Replace("_", "\\_", StringComparison.Ordinal)).Append(" | ");
            for (var i = 0; i < values.Count; i++)
            {
                text.Append(i > 0 ? "  " : "");
                AppendValue(text, values[i]);
            }
            text.Append(" |\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendValue(StringBuilder text, string value)
    {
        var isFirst = true;
        foreach (var word in new SingleLine(value))
        {
            text.Append(isFirst ? "" : " ");
            isFirst = false;
            foreach (var c in word)
                text.Append(c is '|' or '\\' ? "\\" : "").Append(c);
        }
    }
}
