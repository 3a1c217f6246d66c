using System.Buffers;
using System.Text;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Coins;

/// <summary>
/// Writes the keys and values of a context object into the <c>title</c> of a <c>span</c>. Values are percent-encoded, so nothing in them
/// means anything to HTML.
/// </summary>
internal ref struct CoinsWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private Utf8Writer _utf8 = new(output);

    public void Start() => _utf8.Write("<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004"u8);

    public void Format(string name)
    {
        Key("rft_val_fmt");
        Encode("info:ofi/fmt:kev:mtx:");
        Encode(name);
    }

    public void Text(string key, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Key(key);
        EncodeLine(value);
    }

    public void Name(string key, in AgentName name)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        Key(key);
        EncodeLine(parts.Name);
        Part(parts.Given);
        Part(parts.Suffix);
    }

    public void Date(PartialDate? date) => Text("rft.date", date?.ToString());

    public void Finish()
    {
        _utf8.Write("\"></span>\n"u8);
        _utf8.Flush();
    }

    private void Part(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
            return;
        _utf8.Write("%2C%20"u8);
        EncodeLine(part);
    }

    private void Key(string key)
    {
        _utf8.Write("&amp;"u8);
        _utf8.Write(key);
        _utf8.Write((byte)'=');
    }

    private void EncodeLine(ReadOnlySpan<char> value)
    {
        var isFirst = true;
        foreach (var piece in new SingleLine(value))
        {
            if (!isFirst)
                _utf8.Write("%20"u8);
            isFirst = false;
            Encode(piece);
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAnyExcept(Unreserved);
            if (end < 0)
                end = text.Length;
            _utf8.Write(text[..end]);
            text = text[end..];
            if (text.IsEmpty)
                break;
            Rune.DecodeFromUtf16(text, out var rune, out var length); // Half a surrogate pair gives U+FFFD.
            text = text[length..];
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                _utf8.Write((byte)'%');
                _utf8.Write(b, "X2");
            }
        }
    }
}
