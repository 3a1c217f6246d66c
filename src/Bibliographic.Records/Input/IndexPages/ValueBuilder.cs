namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Puts a field's text together: values separated by single spaces, without backslashes that the extractor added.</summary>
internal ref struct ValueBuilder(Span<byte> target, List<Range>? values, Escaping unescape)
{
    private readonly Span<byte> _target = target;
    private int _valueStart = -1;

    public int Length { get; private set; }

    /// <summary>Adds a text as it is, line ends as LF.</summary>
    public void AddText(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length)
            {
                if (text[i] == '\r' && text[i + 1] == '\n' || text[i] == '\\' && IsEscaped(text[i + 1]))
                    i++;
            }
            _target[Length++] = text[i];
        }
    }

    /// <summary>Adds a part of a value that goes on.</summary>
    public void AddWrapped(ReadOnlySpan<byte> part)
    {
        if (Length > 0)
            _target[Length++] = (byte)' ';
        if (_valueStart < 0)
            _valueStart = Length;
        AddText(part);
    }

    /// <summary>Adds a value, or the last part of one.</summary>
    public void AddValue(ReadOnlySpan<byte> value)
    {
        AddWrapped(value);
        if (Length > _valueStart)
            values?.Add(_valueStart..Length);
        _valueStart = -1;
    }

    private readonly bool IsEscaped(byte c) => unescape switch
    {
        Escaping.Pipes => c == '|',
        Escaping.Markdown => "|\\`*_{}[]()#+-.!"u8.Contains(c),
        _ => false,
    };
}
