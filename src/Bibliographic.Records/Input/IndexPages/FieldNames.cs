using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>The names of index fields: the one place where they are written.</summary>
/// <remarks>From VuFind's <c>biblio</c> schema, releases 1 to 11, and its dynamic fields.</remarks>
internal static class FieldNames
{
    /// <summary>The length that no name exceeds.</summary>
    public const int LongestKnown = 31;

    private const int TableBits = 10;
    private const ulong Multiplier = 0x8CC948E7C4036EAB;

    private static readonly (string Name, Field Field)[] Names =
    [
        ("_version_", Field.Version), ("id", Field.Id),
        ("author", Field.Author), ("author2", Field.Author2), ("author_corporate", Field.AuthorCorporate), ("author_additional", Field.Other),
        ("author_facet", Field.AuthorFacet), ("author_sort", Field.AuthorSort), ("author_role", Field.AuthorRole), ("author2_role", Field.Author2Role),
        ("author_corporate_role", Field.AuthorCorporateRole), ("author_variant", Field.AuthorVariant), ("author2_variant", Field.Other),
        ("author_fuller", Field.Other), ("author2_fuller", Field.Other), ("author2-role", Field.Author2Role), ("author-letter", Field.Other),
        ("authorStr", Field.Other), ("author2Str", Field.Other), ("author_additionalStr", Field.Other),
        ("title", Field.Title), ("title_short", Field.TitleShort), ("title_full", Field.TitleFull), ("title_fullStr", Field.TitleFullStr),
        ("title_full_unstemmed", Field.TitleFullUnstemmed), ("title_auth", Field.TitleAuth), ("title_sub", Field.TitleSub),
        ("title_sort", Field.TitleSort), ("title_alt", Field.TitleAlt), ("title_old", Field.TitleOld), ("title_new", Field.TitleNew),
        ("description", Field.Description), ("contents", Field.Contents), ("format", Field.Format), ("language", Field.Language),
        ("publisher", Field.Publisher), ("publishDate", Field.PublishDate), ("publishDateSort", Field.PublishDateSort), ("publisherStr", Field.Other),
        ("edition", Field.Edition), ("physical", Field.Physical), ("dateSpan", Field.DateSpan), ("series", Field.Series), ("series2", Field.Series2),
        ("container_title", Field.ContainerTitle), ("container_volume", Field.ContainerVolume), ("container_issue", Field.ContainerIssue),
        ("container_start_page", Field.ContainerStartPage), ("container_reference", Field.ContainerReference),
        ("topic", Field.Topic), ("topic_facet", Field.TopicFacet), ("genre", Field.Genre), ("genre_facet", Field.GenreFacet),
        ("geographic", Field.Geographic), ("geographic_facet", Field.GeographicFacet), ("era", Field.Era), ("era_facet", Field.EraFacet),
        ("url", Field.Url), ("thumbnail", Field.Other), ("isbn", Field.Isbn), ("issn", Field.Issn), ("lccn", Field.Other), ("ctrlnum", Field.Other),
        ("oclc_num", Field.Other), ("doi_str_mv", Field.DoiStr), ("pmid_str_mv", Field.PmidStr), ("pmcid_str_mv", Field.PmcidStr),
        ("callnumber", Field.CallNumber), ("callnumber-raw", Field.CallNumberRaw), ("callnumber-first", Field.Other), ("callnumber-subject", Field.Other),
        ("callnumber-label", Field.Other), ("callnumber-sort", Field.Other), ("callnumber-search", Field.Other), ("callnumber-a", Field.Other),
        ("callnumber-first-code", Field.Other), ("callnumber-subject-code", Field.Other),
        ("dewey-hundreds", Field.Other), ("dewey-tens", Field.Other), ("dewey-ones", Field.Other), ("dewey-full", Field.Other), ("dewey-raw", Field.Other),
        ("dewey-search", Field.Other), ("dewey-sort", Field.Other), ("dewey-sort-browse", Field.Other),
        ("institution", Field.Institution), ("collection", Field.Collection), ("building", Field.Building),
        ("record_format", Field.RecordFormat), ("recordtype", Field.RecordFormat), ("fullrecord", Field.FullRecord), ("marc_error", Field.Other),
        ("spelling", Field.Spelling), ("spellingShingle", Field.SpellingShingle), ("work_keys_str_mv", Field.WorkKeys),
        ("article_type_str", Field.ArticleTypeStr), ("datestamp_str", Field.DatestampStr), ("license_str", Field.LicenseStr),
        ("license_url_str", Field.LicenseUrlStr), ("copyright_str", Field.CopyrightStr),
        ("network_name_str", Field.NetworkName), ("network_acronym_str", Field.NetworkName), ("repository_id_str", Field.NetworkName),
        ("first_indexed", Field.Other), ("last_indexed", Field.Other), ("score", Field.Other), ("illustrated", Field.Other),
        ("long_lat", Field.Other), ("long_lat_display", Field.Other), ("long_lat_label", Field.Other),
        ("hierarchytype", Field.Other), ("is_hierarchy_id", Field.Other), ("is_hierarchy_title", Field.Other), ("hierarchy_top_id", Field.Other),
        ("hierarchy_top_title", Field.Other), ("hierarchy_parent_id", Field.Other), ("hierarchy_parent_title", Field.Other),
        ("hierarchy_sequence", Field.Other), ("title_in_hierarchy", Field.Other),
    ];

    private static readonly (uint Second, uint Third)[] FollowingBytes = FindFollowingBytes();
    private static readonly Slot[] Table = BuildTable();

    /// <summary>All names, each with its field.</summary>
    public static ReadOnlySpan<(string Name, Field Field)> All => Names;

    /// <summary>The suffixes of VuFind's dynamic fields, each also with <c>_mv</c>.</summary>
    private static ReadOnlySpan<byte> DynamicSuffixes => "_str_txt_txtF_txtP_date_isn_boolean_geo_autocomplete_random_mv"u8;

    /// <summary>The field of a name; <see cref="Field.Other"/> when the library has no use of its own for it.</summary>
    /// <param name="name">The name without backslashes.</param>
    public static Field Find(ReadOnlySpan<byte> name)
    {
        TryFind(name, out var field);
        return field;
    }

    /// <summary>Finds a name that the library knows.</summary>
    /// <param name="name">The name without backslashes.</param>
    /// <param name="field">Its field; <see cref="Field.Other"/> when it is not known.</param>
    public static bool TryFind(ReadOnlySpan<byte> name, out Field field)
    {
        field = Field.Other;
        if (name.Length > LongestKnown)
            return false;
        Span<byte> padded = stackalloc byte[ByteKernel.MarkWidth];
        padded.Clear();
        name.CopyTo(padded);
        return TryFind(in padded[0], name.Length, out field);
    }

    /// <summary>Finds a name that the library knows, without a branch that depends on its length.</summary>
    /// <param name="first">The name's first byte, of <see cref="ByteKernel.MarkWidth"/> that can be read.</param>
    /// <param name="length">The name's length, at most <see cref="LongestKnown"/>.</param>
    /// <param name="field">Its field; <see cref="Field.Other"/> when it is not known.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFind(ref readonly byte first, int length, out Field field)
    {
        ref readonly var slot = ref Table[Hash(in first, length)];
        // Another word may have the hash of a name.
        var isKnown = slot.Length == length && (ByteKernel.Same(in first, in slot.Name[0]) | uint.MaxValue << length) == uint.MaxValue;
        field = isKnown ? slot.Field : Field.Other;
        return isKnown;
    }

    /// <summary>The name that is written first for a field.</summary>
    public static string NameOf(Field field) => Array.Find(Names, pair => pair.Field == field).Name;

    /// <summary>Whether a word is a known name or has the suffix of a dynamic field.</summary>
    /// <param name="name">The name as written, perhaps with backslashes.</param>
    /// <param name="field">Its field.</param>
    public static bool IsName(ReadOnlySpan<byte> name, out Field field)
    {
        if (TryFind(name, out field))
            return true;
        if (name.Contains((byte)'\\'))
        {
            Span<byte> plain = stackalloc byte[name.Length];
            field = Find(Unescape(name, plain));
            return true;   // only Markdown writers put a backslash into a word
        }
        var suffix = name.LastIndexOf((byte)'_');
        return suffix > 0 && suffix < name.Length - 1 && IsDynamicSuffix(name[suffix..]);
    }

    /// <summary>Whether a text may start with a known name, as far as its first three bytes tell.</summary>
    public static bool MayStart(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] < FollowingBytes.Length && FollowingBytes[text[0]] is var (second, third)
        && (second >> (text[1] & 31) & 1) != 0 && (text.Length == 2 || (third >> (text[2] & 31) & 1) != 0);

    /// <summary>
    /// Whether a name could be a word of any text: <c>title</c>, but not <c>title_full</c>, <c>author2</c> or <c>publishDate</c>.
    /// </summary>
    public static bool IsOrdinaryWord(ReadOnlySpan<byte> name) => !name.ContainsAnyExceptInRange((byte)'a', (byte)'z');

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> name, Span<byte> plain)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (c != '\\')
                plain[length++] = c;
        }
        return plain[..length];
    }

    /// <summary>
    /// How many bytes at the start of a text could be a name: letters, digits, <c>_ - .</c> and a backslash before <c>_</c>.
    /// </summary>
    public static int LengthAtStart(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !(char.IsAsciiLetter((char)text[0]) || text[0] is (byte)'_' or (byte)'\\'))
            return 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'-' or (byte)'.')
                continue;
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '_')
                continue;
            return i;
        }
        return text.Length;
    }

    /// <summary>Whether a byte may stand in a name as written.</summary>
    public static bool IsNameByte(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'\\';

    private static bool IsDynamicSuffix(ReadOnlySpan<byte> suffix)
    {
        var at = DynamicSuffixes.IndexOf(suffix);
        return at >= 0 && (at + suffix.Length == DynamicSuffixes.Length || DynamicSuffixes[at + suffix.Length] == '_');
    }

    /// <summary>A hash of the length and of the first and last eight bytes; no two names have the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ref readonly byte first, int length)
    {
        ref var bytes = ref Unsafe.AsRef(in first);
        var kept = ulong.MaxValue >> (64 - 8 * Math.Clamp(length, 1, 8));
        var start = Unsafe.ReadUnaligned<ulong>(ref bytes) & kept;
        var end = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, Math.Max(length - 8, 0))) & kept;
        return (int)((start + BitOperations.RotateLeft(end, 29) + (uint)length) * Multiplier >> (64 - TableBits));
    }

    /// <summary>For the first byte of names, which low five bits their second and third bytes have.</summary>
    private static (uint Second, uint Third)[] FindFollowingBytes()
    {
        var following = new (uint Second, uint Third)[128];
        foreach (var (name, _) in Names)
        {
            ref var bits = ref following[name[0]];
            bits.Second |= 1U << (name[1] & 31);
            bits.Third |= name.Length > 2 ? 1U << (name[2] & 31) : uint.MaxValue;
        }
        return following;
    }

    private static Slot[] BuildTable()
    {
        var table = new Slot[1 << TableBits];
        Array.Fill(table, new() { Length = -1 });
        foreach (var (name, field) in Names)
        {
            var padded = new byte[ByteKernel.MarkWidth];
            Encoding.ASCII.GetBytes(name, padded);
            ref var slot = ref table[Hash(in padded[0], name.Length)];
            if (slot.Length >= 0)
                throw new InvalidOperationException($"'{name}' has the hash of another name: choose another multiplier.");
            padded.CopyTo(slot.Name);
            (slot.Length, slot.Field) = ((sbyte)name.Length, field);
        }
        return table;
    }

    /// <summary>A place in the table: a name, padded with zeros, and its field.</summary>
    private struct Slot
    {
        public PaddedName Name;
        public sbyte Length;
        public Field Field;
    }

    [InlineArray(ByteKernel.MarkWidth)]
    private struct PaddedName
    {
        private byte _first;
    }
}
