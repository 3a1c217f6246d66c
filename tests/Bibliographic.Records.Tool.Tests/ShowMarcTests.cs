namespace Bibliographic.Records.Tool.Tests;

public sealed class ShowMarcTests : IDisposable
{
    private const string Page = """
        LEADER 00714cam a2200205 a 4500
        001 marsh-1
        245 10 |a Marsh \e[31mmaps : |b a guide / |c Ann Reed.
        260    |a Norwich : |b Heron Press, |c 2004.
        650  0 |a Marshes.

        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_field_is_a_line_and_no_control_sequence_gets_through()
    {
        var lines = Bibrecords.Run("show", _folder.Add("a.txt", Page), "--marc").Succeeded().Lines;
        Assert.Equal("LDR 00714cam a2200205 a 4500", lines[0]);
        Assert.Contains("650 #0 $a Marshes.", lines);
        Assert.DoesNotContain(lines, line => line.Contains('\e'));
    }

    [Fact]
    public void Without_MARC_there_is_none_to_show()
    {
        Assert.Contains("MARC", Bibrecords.Run(Dump.Page(), ["show", "--marc"]).FailedWith(1), StringComparison.Ordinal);
        Bibrecords.Run(Dump.Page(), ["show", "--marc", "--json"]).FailedWith(2);
    }
}
