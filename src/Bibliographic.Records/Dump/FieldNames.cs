namespace Bibliographic.Records.Dump;

/// <summary>The names of index fields: the one place where they are written.</summary>
/// <remarks>From VuFind's <c>biblio</c> schema, releases 1 to 11, and its dynamic fields.</remarks>
internal static class FieldNames
{
    private const int TableSize = 1024;

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
        ("network_name_str", Field.NetworkName), ("network_acronym_str", Field.NetworkName), ("repository_id_str", Field.NetworkName),
        ("first_indexed", Field.Other), ("last_indexed", Field.Other), ("score", Field.Other), ("illustrated", Field.Other),
        ("long_lat", Field.Other), ("long_lat_display", Field.Other), ("long_lat_label", Field.Other),
        ("hierarchytype", Field.Other), ("is_hierarchy_id", Field.Other), ("is_hierarchy_title", Field.Other), ("hierarchy_top_id", Field.Other),
        ("hierarchy_top_title", Field.Other), ("hierarchy_parent_id", Field.Other), ("hierarchy_parent_title", Field.Other),
        ("hierarchy_sequence", Field.Other), ("title_in_hierarchy", Field.Other),
    ];

    private static readonly (byte[] Name, Field Field)?[] Table = BuildTable();

    /// <summary>The suffixes of VuFind's dynamic fields, each also with <c>_mv</c>.</summary>
    private static ReadOnlySpan<byte> DynamicSuffixes => "_str_txt_txtF_txtP_date_isn_boolean_geo_autocomplete_random_mv"u8;

    /// <summary>The field of a name; <see cref="Field.Other"/> when the library has no use of its own for it.</summary>
    /// <param name="name">The name without backslashes.</param>
    public static Field Find(ReadOnlySpan<byte> name)
    {
        for (var slot = Hash(name); Table[slot] is { } entry; slot = (slot + 1) % TableSize)
        {
            if (entry.Name.AsSpan().SequenceEqual(name))
                return entry.Field;
        }
        return Field.Other;
    }

    /// <summary>The name that is written first for a field.</summary>
    public static string NameOf(Field field) => Array.Find(Names, pair => pair.Field == field).Name;

    /// <summary>Whether a word is a known name or has the suffix of a dynamic field.</summary>
    public static bool IsName(ReadOnlySpan<byte> name)
    {
        if (name.Contains((byte)'\\'))
            return true;   // only Markdown writers put a backslash into a word
        for (var slot = Hash(name); Table[slot] is { } entry; slot = (slot + 1) % TableSize)
        {
            if (entry.Name.AsSpan().SequenceEqual(name))
                return true;
        }
        var suffix = name.LastIndexOf((byte)'_');
        return suffix > 0 && suffix < name.Length - 1 && IsDynamicSuffix(name[suffix..]);
    }

    /// <summary>How many bytes at the start of a text could be a name: letters, digits, <c>_ - .</c> and a backslash before <c>_</c>.</summary>
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

    private static bool IsDynamicSuffix(ReadOnlySpan<byte> suffix)
    {
        var at = DynamicSuffixes.IndexOf(suffix);
        return at >= 0 && (at + suffix.Length == DynamicSuffixes.Length || DynamicSuffixes[at + suffix.Length] == '_');
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619;
        return (int)((hash ^ (hash >> 15)) % TableSize);
    }

    private static (byte[], Field)?[] BuildTable()
    {
        var table = new (byte[], Field)?[TableSize];
        foreach (var (name, field) in Names)
        {
            var key = System.Text.Encoding.ASCII.GetBytes(name);
            var slot = Hash(key);
            while (table[slot] is not null)
                slot = (slot + 1) % TableSize;
            table[slot] = (key, field);
        }
        return table;
    }
}
