using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

public class Iso2709ReaderTests
{
    private static readonly byte[] Book = MarcSamples.Iso2709(MarcSamples.Book);

    /// <summary>The sample as it comes back: with the numbers that this form has in the leader.</summary>
    private static readonly MarcRecord BookRead = MarcSamples.Book with { Leader = Encoding.ASCII.GetString(Book, 0, 24) };

    [Fact]
    public void A_record_comes_back_and_is_written_byte_for_byte()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(Book));
        Assert.Equal(MarcDamage.None, damage);
        Assert.Equal(BookRead, record);
        Assert.Equal(Book, MarcSamples.Iso2709(record!));
        Assert.Equal($"{Book.Length:00000}nam a22{24 + 7 * 12 + 1:00000} a 4500", record!.Leader);
    }

    [Fact]
    public void Records_follow_each_other_with_or_without_line_ends()
    {
        byte[] file = [.. Book, .. "\r\n"u8, .. MarcSamples.Iso2709(MarcSamples.Unimarc), .. Book, .. "\n\u001a"u8];
        var records = MarcSamples.ReadIso2709(file);
        Assert.Equal(["marsh-1", "marsh-2", "marsh-1"], records.Select(read => read.Record?["001"]?.Value));
        Assert.All(records, read => Assert.Equal(MarcDamage.None, read.Damage));
        Assert.Equal("   450 ", records[1].Record!.Leader[17..]);
    }

    [Fact]
    public void A_record_is_found_only_when_all_of_it_is_there()
    {
        for (var length = 0; length < Book.Length; length++)
            Assert.False(Iso2709Reader.TryFind(Book.AsSpan(0, length), isFinal: false, out _, out _), $"{length}");
        Assert.True(Iso2709Reader.TryFind(Book, isFinal: false, out var start, out var found));
        Assert.Equal((0, Book.Length), (start, found));
    }

    [Theory]
    [InlineData("00000")]
    [InlineData("00100")]
    [InlineData("99999")]
    [InlineData("  abc")]
    [InlineData("00700")]
    public void A_leader_may_tell_a_wrong_length(string length)
    {
        byte[] wrong = [.. Encoding.ASCII.GetBytes(length), .. Book[5..]];
        var records = MarcSamples.ReadIso2709([.. Book, .. wrong, .. Book]);
        Assert.Equal(3, records.Count);
        Assert.Equal([MarcDamage.None, MarcDamage.Length, MarcDamage.None], records.Select(read => read.Damage));
        Assert.All(records, read => Assert.Equal(BookRead.Fields, read.Record!.Fields));
    }

    [Fact]
    public void A_length_that_reaches_to_the_end_of_the_next_record_is_wrong()
    {
        byte[] wrong = [.. Encoding.ASCII.GetBytes($"{2 * Book.Length:00000}"), .. Book[5..]];
        Assert.Equal([MarcDamage.Length, MarcDamage.None], MarcSamples.ReadIso2709([.. wrong, .. Book]).Select(read => read.Damage));
    }

    [Fact]
    public void Fields_are_divided_by_their_terminators_when_the_directory_is_wrong()
    {
        var wrong = (byte[])Book.Clone();
        "00077"u8.CopyTo(wrong.AsSpan(24 + 12 + 7));   // the start of the second field
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(wrong));
        Assert.Equal(MarcDamage.Directory, damage);
        Assert.Equal(BookRead.Fields, record!.Fields);
    }

    [Fact]
    public void A_length_that_reaches_to_the_end_of_the_next_field_is_wrong()
    {
        var wrong = (byte[])Book.Clone();
        var (first, second) = (int.Parse(Encoding.ASCII.GetString(Book, 27, 4)), int.Parse(Encoding.ASCII.GetString(Book, 39, 4)));
        Encoding.ASCII.GetBytes($"{first + second:0000}").CopyTo(wrong.AsSpan(27));
        Assert.Equal(BookRead.Fields, Assert.Single(MarcSamples.ReadIso2709(wrong)).Record!.Fields);
    }

    /// <summary>Another byte stands in the place of terminators, and the directory tells where fields end.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Fields_are_divided_by_the_directory_when_terminators_are_missing(int count)
    {
        var bytes = Book.ToArray();
        for (int at; count-- > 0 && (at = bytes.AsSpan(24 + 7 * 12 + 1).IndexOf((byte)0x1e)) >= 0;)
            bytes[24 + 7 * 12 + 1 + at] = (byte)' ';
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(bytes));
        Assert.Equal(MarcDamage.Directory, damage);
        Assert.Equal(BookRead, record);
    }

    [Fact]
    public void The_terminator_of_the_directory_may_be_another_byte()
    {
        var file = Book.ToArray();
        file[24 + 7 * 12] = (byte)' ';
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(file));
        Assert.Equal(BookRead, record);
        Assert.Equal(MarcDamage.Directory, damage);
    }

    [Fact]
    public void A_field_may_be_longer_than_its_digits_can_tell()
    {
        var wrong = (byte[])Book.Clone();
        "0000"u8.CopyTo(wrong.AsSpan(24 + (3 * 12) + 3));
        Assert.Equal(BookRead.Fields, Assert.Single(MarcSamples.ReadIso2709(wrong)).Record!.Fields);
    }

    /// <summary>A record that was cut, or lacks its terminator, takes none of the record after it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void The_record_behind_one_that_was_cut_is_read(int missing)
    {
        var records = MarcSamples.ReadIso2709([.. Book[..^missing], .. Book, .. Book]);
        Assert.Equal(3, records.Count);
        Assert.True(records[0].Damage.HasFlag(MarcDamage.Truncated));
        Assert.Equal(BookRead.Fields[0], records[0].Record!.Fields[0]);
        Assert.All(records.Skip(1), read => Assert.Equal((BookRead, MarcDamage.None), (read.Record, read.Damage)));
    }

    /// <summary>In a directory with tags of letters a part may look like the beginning of a leader.</summary>
    [Fact]
    public void A_directory_is_no_leader()
    {
        var local = Records.Marc.MarcField.Data("GSI", ' ', ' ', new MarcSubfield('a', new string('x', 18)));
        var bytes = MarcSamples.Iso2709(MarcSamples.Book with { Fields = [.. MarcSamples.Book.Fields, .. Enumerable.Repeat(local, 20)] });
        "00100"u8.CopyTo(bytes);
        Assert.Equal(27, Assert.Single(MarcSamples.ReadIso2709(bytes)).Record!.Fields.Count);
    }

    [Fact]
    public void What_there_is_of_a_record_that_was_cut_is_read()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(Book.AsSpan(0, Book.Length - 3)));
        Assert.True(damage.HasFlag(MarcDamage.Truncated));
        Assert.Equal("Marsh maps :", record!["245"]?["a"]);
        Assert.Equal(7, record.Fields.Count);
        Assert.Equal("Fen", record["651"]?["a"]);
    }

    [Fact]
    public void Bytes_before_a_leader_are_passed_over()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709([.. "the rest of a record"u8, .. Book]));
        Assert.Equal(MarcDamage.None, damage);
        Assert.Equal(BookRead, record);
    }

    [Fact]
    public void Text_without_a_record_gives_none()
    {
        Assert.All(MarcSamples.ReadIso2709("This is a text, and not a record of MARC, although it is long enough to be one."u8), read => Assert.Null(read.Record));
        Assert.Empty(MarcSamples.ReadIso2709(" \r\n"u8));
    }

    [Fact]
    public void A_terminator_in_a_value_becomes_a_space()
    {
        var odd = MarcSamples.Book with { Fields = [MarcField.Control("001", "a!b"), MarcField.Data("245", '0', '0', [new('a', "x")])] };
        var bytes = MarcSamples.Iso2709(odd);
        bytes[bytes.AsSpan().IndexOf((byte)'!')] = 0x1e;
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(bytes));
        Assert.Equal(MarcDamage.Separators, damage);
        Assert.Equal("a b", record!["001"]?.Value);
    }

    [Fact]
    public void A_data_field_without_indicators_keeps_its_subfields()
    {
        var bytes = MarcSamples.Iso2709(new MarcRecord { Leader = MarcSamples.Book.Leader, Fields = [MarcField.Control("200", "\u001f")] });
        var at = bytes.AsSpan(24 + 12 + 1).IndexOf((byte)' ') + 24 + 12 + 1;
        bytes[at] = 0x1f;
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(bytes));
        Assert.Equal(MarcDamage.Names, damage);
        Assert.Equal((' ', ' ', 1), (record!.Fields[0].Indicator1, record.Fields[0].Indicator2, record.Fields[0].Subfields.Count()));
    }

    /// <summary>Each byte of a record replaced by bytes that mean something, and each beginning of it: never an exception.</summary>
    [Fact]
    public void Nothing_throws()
    {
        foreach (var value in (ReadOnlySpan<byte>)[0, 0x1b, 0x1d, 0x1e, 0x1f, (byte)' ', (byte)'9', (byte)'a', 0xe2, 0xff])
        {
            for (var i = 0; i < Book.Length; i++)
            {
                var wrong = (byte[])Book.Clone();
                wrong[i] = value;
                MarcSamples.ReadIso2709(wrong).ForEach(read => read.Record?.ToString());
            }
        }
        for (var length = 0; length < Book.Length; length++)
            MarcSamples.ReadIso2709(Book.AsSpan(0, length)).ForEach(read => read.Record?.ToString());
    }

    /// <summary>What of a file has come makes no difference, nor what stands between its records.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("     ")]
    [InlineData("some words      ")]
    [InlineData("\u001a\u0000\u001d")]
    public void A_file_that_comes_in_parts_gives_the_same(string between)
    {
        byte[] gap = Encoding.ASCII.GetBytes(between), withoutLength = [.. "     "u8, .. Book[5..]], withoutEnd = Book[..^1];
        byte[] file = [.. gap, .. Book, .. gap, .. withoutLength, .. gap, .. withoutEnd, .. gap, .. Book, .. gap];
        var expected = MarcSamples.FindInParts(file, file.Length, Iso2709Reader.TryFind);
        Assert.InRange(expected.Count, 4, 5);   // words at the end may be a record that was cut
        foreach (var step in (int[])[1, 5, 24, 100, Book.Length, Book.Length + 3])
            Assert.Equal(expected, MarcSamples.FindInParts(file, step, Iso2709Reader.TryFind));
    }

    /// <summary>What is wrong twice is told once.</summary>
    [Fact]
    public void Damage_of_one_kind_may_be_there_several_times()
    {
        foreach (var times in (int[])[1, 2, 3])
        {
            byte[] file = [.. Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Book).Replace("Reed", "R\u001ded", StringComparison.Ordinal))];
            var places = Enumerable.Range(0, file.Length).Where(i => file[i] == 'e' && i > 200 && file[i - 1] > ' ').Take(times).ToList();
            Assert.Equal(times, places.Count);
            places.ForEach(place => file[place] = 0x1d);
            var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(file));
            Assert.Equal(MarcDamage.Separators, damage);
            Assert.Contains("R ed", record!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Separators_in_values_that_are_not_UTF8_are_told()
    {
        var file = (byte[])Book.Clone();
        file[9] = (byte)' ';
        var name = file.AsSpan().IndexOf("Reed"u8);
        (file[name + 1], file[name + 2]) = (0x1d, 0xe9);
        var (record, damage) = Assert.Single(MarcSamples.ReadIso2709(file));
        Assert.Equal(MarcDamage.Separators, damage & MarcDamage.Separators);
        Assert.Contains("$a R ", record!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// A leader tells how many digits an entry of the directory has for length and start, and how many signs a system adds to it.
    /// </summary>
    [Theory]
    [InlineData("4500")]
    [InlineData("3400")]
    [InlineData("3410")]
    [InlineData("3520")]
    [InlineData("5600")]
    [InlineData("2310")]
    [InlineData("4530")]
    [InlineData("6700")]
    public void Entries_of_other_lengths(string map)
    {
        string[] fields = ["b1\u001e", "10\u001faMarsh maps\u001e", "  \u001faFens\u001e", "  \u001faMarshes\u001e"];
        var (directory, start) = ("", 0);
        foreach (var (tag, field) in new[] { "001", "245", "500", "653" }.Zip(fields))
        {
            directory += tag + Digits(field.Length, map[0] - '0') + Digits(start, map[1] - '0') + new string('7', map[2] - '0');
            start += field.Length;
        }
        var rest = $"nam a22{Digits(24 + directory.Length + 1, 5)} a {map}{directory}\u001e{string.Concat(fields)}\u001d";
        var record = new Iso2709Reader().Read(Encoding.ASCII.GetBytes(Digits(rest.Length + 5, 5) + rest), out var damage);
        Assert.Equal("001 b1\n245 10 $a Marsh maps\n500 ## $a Fens\n653 ## $a Marshes", string.Join('\n', record!.Fields));
        Assert.Equal(MarcDamage.None, damage);

        static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
    }

    [Theory]
    [InlineData("00714cam a2200205 a 4500001001200000\u001e", true)]
    [InlineData("\r\n00714cam a2200205 a 4500001001200000003000600012", true)]
    [InlineData("01234 is a number that no leader begins with, in a text", false)]
    [InlineData("{\"leader\": \"00714cam a2200205 a 4500\"}", false)]
    [InlineData("LEADER 00714cam a2200205 a 4500", false)]
    [InlineData("00714cam a2200205 a 4500\n001 12345678\n", false)]
    [InlineData("", false)]
    public void A_file_is_told_by_its_beginning(string head, bool isMarc) =>
        Assert.Equal(isMarc, Iso2709Reader.IsStart(Encoding.UTF8.GetBytes(head)));
}
