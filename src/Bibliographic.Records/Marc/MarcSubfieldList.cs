using System.Collections;
using System.Text;

namespace Bibliographic.Records.Marc;

/// <summary>The subfields of a MARC field in their order. Immutable; enumerating allocates nothing.</summary>
public readonly struct MarcSubfieldList : IEnumerable<MarcSubfield>
{
    private readonly byte[]? _utf8;
    private readonly int _start;
    private readonly int _length;

    internal MarcSubfieldList(byte[]? utf8, int start, int length) => (_utf8, _start, _length) = (utf8, start, length);

    /// <summary>Enumerates the subfields.</summary>
    public Enumerator GetEnumerator() => new(_utf8, _start, _length);

    IEnumerator<MarcSubfield> IEnumerable<MarcSubfield>.GetEnumerator()
    {
        foreach (var subfield in this)
            yield return subfield;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<MarcSubfield>)this).GetEnumerator();

    /// <summary>The subfields as people write them: <c>$a Marsh maps : $b a guide</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var subfield in this)
            text.Append(text.Length == 0 ? "" : " ").Append(subfield.ToString());
        return text.ToString();
    }

    /// <summary>Enumerates the subfields of a field; not immutable.</summary>
    public struct Enumerator
    {
        private readonly byte[]? _utf8;
        private int _next;
        private readonly int _end;

        internal Enumerator(byte[]? utf8, int start, int length)
        {
            _utf8 = utf8;
            _next = start;
            _end = start + length;
            Current = default;
        }

        /// <summary>The current subfield.</summary>
        public MarcSubfield Current { get; private set; }

        /// <summary>Goes on to the next subfield.</summary>
        /// <returns>False when there are no more.</returns>
        public bool MoveNext()
        {
            if (_next >= _end)
                return false;
            var data = _utf8.AsSpan(_next, _end - _next);
            var start = 0;
            var code = '\0';
            if (data[0] == MarcSeparators.SubfieldDelimiter)
            {
                // The code is one character, nearly always of ASCII; the delimiter may also be followed by the next one.
                start = 1;
                if (data.Length > 1 && data[1] != MarcSeparators.SubfieldDelimiter
                    && Rune.DecodeFromUtf8(data[1..], out var rune, out var codeLength) == 0)
                {
                    code = rune.IsBmp ? (char)rune.Value : '\0';
                    start += rune.IsBmp ? codeLength : 0;
                }
            }
            var length = data[start..].IndexOf(MarcSeparators.SubfieldDelimiter);
            if (length < 0)
                length = data.Length - start;
            Current = new(code, _utf8!, _next + start, length);
            _next += start + length;
            return true;
        }
    }
}
