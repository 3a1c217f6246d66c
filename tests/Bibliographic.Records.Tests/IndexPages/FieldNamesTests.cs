using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

public class FieldNamesTests
{
    /// <summary>The names of VuFind's <c>biblio</c> schema, and those that extractors and catalogues write beside them.</summary>
    private const string Known = """
        _version_ id author author2 author_corporate author_additional author_facet author_sort author_role author2_role author_corporate_role author_variant author2_variant
        author_fuller author2_fuller author2-role author-letter authorStr author2Str author_additionalStr title title_short title_full title_fullStr title_full_unstemmed
        title_auth title_sub title_sort title_alt title_old title_new description contents format language publisher publishDate publishDateSort publisherStr edition physical
        dateSpan series series2 container_title container_volume container_issue container_start_page container_reference topic topic_facet genre genre_facet geographic
        geographic_facet era era_facet url thumbnail isbn issn lccn ctrlnum oclc_num doi_str_mv pmid_str_mv pmcid_str_mv callnumber callnumber-raw callnumber-first
        callnumber-subject callnumber-label callnumber-sort callnumber-search callnumber-a callnumber-first-code callnumber-subject-code dewey-hundreds dewey-tens dewey-ones
        dewey-full dewey-raw dewey-search dewey-sort dewey-sort-browse institution collection building record_format recordtype fullrecord marc_error spelling spellingShingle
        work_keys_str_mv network_name_str network_acronym_str repository_id_str first_indexed last_indexed score illustrated long_lat long_lat_display long_lat_label
        hierarchytype is_hierarchy_id is_hierarchy_title hierarchy_top_id hierarchy_top_title hierarchy_parent_id hierarchy_parent_title hierarchy_sequence title_in_hierarchy
        """;

    [Fact]
    public void A_known_name_is_found_and_nothing_that_resembles_it()
    {
        foreach (var name in Known.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(FieldNames.TryFind(Encoding.ASCII.GetBytes(name), out var field), name);
            if (field != Field.Other)
                Assert.True(FieldNames.TryFind(Encoding.ASCII.GetBytes(FieldNames.NameOf(field)), out var same) && same == field, name);
            foreach (var other in new[] { name + "x", "x" + name, name[..^1] + "~", "~" + name[1..], name.ToUpperInvariant() })
            {
                Assert.False(FieldNames.TryFind(Encoding.ASCII.GetBytes(other), out field), other);
                Assert.Equal(Field.Other, field);
            }
        }
        Assert.False(FieldNames.TryFind(new byte[FieldNames.LongestKnown], out _));
        Assert.False(FieldNames.TryFind(new byte[1000], out _));
    }

    [Theory]
    [InlineData("x_str x_txt x_txtF x_txtP x_date x_isn x_boolean x_geo x_autocomplete x_random x_mv x_str_mv a-b_date_mv a\\_b title\\_short", true)]
    [InlineData("x x_ _str _ x_s x_st x_tr x_strx x_txtG x_date_ x_rando x_m x_v x_str_ x_str_mvx str author_x", false)]
    public void A_name_is_known_or_has_the_suffix_of_a_dynamic_field(string names, bool isName)
    {
        foreach (var name in names.Split(' '))
            Assert.True(isName == FieldNames.IsName(Encoding.ASCII.GetBytes(name), out _), name);
    }

    [Fact]
    public void Backslashes_in_a_name_are_passed_over()
    {
        Assert.True(FieldNames.IsName("title\\_full\\_unstemmed"u8, out var field));
        Assert.Equal(Field.TitleFullUnstemmed, field);
    }

    [Theory]
    [InlineData("title | x", 5)]
    [InlineData("title", 5)]
    [InlineData("_version_|", 9)]
    [InlineData("\\_version\\_ |", 11)]
    [InlineData("a9-b.c_D:", 8)]
    [InlineData("a\\b", 1)]
    [InlineData("a\\", 1)]
    [InlineData("9a", 0)]
    [InlineData("-a", 0)]
    [InlineData(".a", 0)]
    [InlineData(" a", 0)]
    [InlineData("é", 0)]
    [InlineData("", 0)]
    public void A_name_ends_before_the_first_byte_that_no_name_has(string text, int length) =>
        Assert.Equal(length, FieldNames.LengthAtStart(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Letters_digits_and_four_signs_stand_in_names()
    {
        for (var c = 0; c < 256; c++)
            Assert.Equal(c < 128 && (char.IsAsciiLetterOrDigit((char)c) || "_-.\\".Contains((char)c, StringComparison.Ordinal)),
                FieldNames.IsNameByte((byte)c));
    }
}
