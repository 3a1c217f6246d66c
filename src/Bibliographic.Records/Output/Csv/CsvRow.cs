using System.Buffers;
using System.Globalization;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Csv;

/// <summary>Writes the cells of a row.</summary>
internal ref struct CsvRow(IBufferWriter<byte> output, CsvOptions options)
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠\t\r\n");
    private static readonly TextRule InQuotes = new("\"", static _ => "\"\""u8, isOneLine: false);
    private static readonly TextRule InQuotesOnOneLine = new("\"", static _ => "\"\""u8, isOneLine: true);

    private readonly bool _isTsv = options.Dialect == CsvDialect.Tsv;
    private Utf8Writer _utf8 = new(output);
    private bool _isFirstCell = true;
    private bool _hasText;

    public void StartCell()
    {
        if (!_isFirstCell)
            _utf8.Write(_isTsv ? (byte)'\t' : (byte)',');
        _isFirstCell = false;
        _hasText = false;
    }

    /// <summary>The only value of a cell.</summary>
    public void Text(string? value)
    {
        if (!IsEmpty(value))
            Append(value);
    }

    public void Values<T>(ValueList<T> values)
    {
        foreach (var value in values)
            Value(value?.ToString());
    }

    /// <summary>One of the values of a cell.</summary>
    public void Value(string? value)
    {
        if (IsEmpty(value))
            return;
        if (_hasText)
            _utf8.Write(options.ValueSeparator, _isTsv ? TextRule.Exact : InQuotes);
        if (value!.Contains('\\', StringComparison.Ordinal))
            value = value.Replace("\\", "\\\\", StringComparison.Ordinal);
        if (value.Contains(options.ValueSeparator, StringComparison.Ordinal))
            value = value.Replace(options.ValueSeparator, "\\" + options.ValueSeparator, StringComparison.Ordinal);
        Append(value);
    }

    public void EndCell()
    {
        if (_hasText && !_isTsv)
            _utf8.Write((byte)'"');
    }

    public void Finish()
    {
        _utf8.Write(_isTsv ? "\n"u8 : "\r\n"u8);
        _utf8.Flush();
    }

    private readonly bool IsEmpty(string? value) =>
        options.KeepLineEnds && !_isTsv ? string.IsNullOrEmpty(value) : SingleLine.IsBlank(value);

    private void Append(ReadOnlySpan<char> text)
    {
        if (options.KeepLineEnds && !_isTsv)
        {
            Start(text);
            _utf8.Write(text, InQuotes);
            return;
        }
        Start(SingleLine.Trim(text));
        _utf8.Write(text, _isTsv ? TextRule.OneLine : InQuotesOnOneLine);
    }

    private void Start(ReadOnlySpan<char> text)
    {
        if (_hasText)
            return;
        _hasText = true;
        if (!_isTsv)
            _utf8.Write((byte)'"');
        if (options.GuardFormulas && (FormulaStarts.Contains(text[0]) || _isTsv && text[0] == '"' || StartsFormula(text)))
            _utf8.Write((byte)'\'');
    }

    /// <summary>
    /// Whether the first character that can be seen starts a formula: a program may remove a no-break or zero-width space before it.
    /// </summary>
    private static bool StartsFormula(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                return FormulaStarts.Contains(c);
        }
        return false;
    }
}
