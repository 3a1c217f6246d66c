using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Files are replaced as a whole, and what is no file is not replaced.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly BibliographicRecord[] Two = [new() { Id = "1", Title = "One" }, new() { Id = "2", Title = "Two" }];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("records-");

    public void Dispose() => _folder.Delete(recursive: true);

    [UnixFact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe_also_behind_a_link()
    {
        foreach (var name in (string[])["pipe", "link"])
        {
            var pipe = Pipe("pipe");
            if (name == "link")
                File.CreateSymbolicLink(PathOf("link"), "pipe");
            var reading = Task.Run(() => File.ReadAllLines(pipe));   // opening it waits for the other end
            Two.WriteTo(PathOf(name), RecordFormats.NdJson);
            Assert.Equal(2, (await reading.WaitAsync(TimeSpan.FromSeconds(30))).Length);
            Assert.False(FileStatus.Of(pipe)!.Value.IsRegular);
            File.Delete(pipe);
        }
    }

    [UnixFact]
    public void A_socket_is_refused_and_stays()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(PathOf("socket")));
        Assert.ThrowsAny<IOException>(() => Two.WriteTo(PathOf("socket"), RecordFormats.NdJson));
        Assert.False(FileStatus.Of(PathOf("socket"))!.Value.IsRegular);
    }

    /// <summary>What stands in /dev is no device because of that.</summary>
    [UnixFact]
    public void A_file_in_shared_memory_is_replaced_like_any_other()
    {
        if (!Directory.Exists("/dev/shm"))
            return;   // a system without it
        var folder = Directory.CreateDirectory($"/dev/shm/records-{Guid.NewGuid():N}");
        try
        {
            var path = Path.Combine(folder.FullName, "x");
            File.WriteAllText(path, new string('x', 10_000));
            Two.WriteTo(path, RecordFormats.NdJson);
            Assert.Equal(2, File.ReadLines(path).Count());
            Two.WriteTo(Path.Combine(folder.FullName, "new"), RecordFormats.NdJson);
            Assert.Equal(2, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A shell has opened the file, and its own output goes before and after.</summary>
    [UnixFact]
    public void A_file_that_is_named_by_its_descriptor_is_added_to()
    {
        using var file = new FileStream(PathOf("x"), FileMode.Create, FileAccess.ReadWrite);
        file.Write("head\n"u8);
        file.Flush();
        Two.WriteTo($"/dev/fd/{file.SafeFileHandle.DangerousGetHandle()}", RecordFormats.NdJson);
        Assert.Equal(3, File.ReadLines(PathOf("x")).Count());
        Assert.Single(_folder.GetFiles());
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_unfinished_file_is_as_private_as_the_one_that_it_replaces()
    {
        File.WriteAllText(PathOf("x"), "old");
        File.SetUnixFileMode(PathOf("x"), OwnerOnly);
        Two.Select(record =>
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(_folder.GetFiles("*.tmp")).FullName));
            return record;
        }).WriteTo(PathOf("x"), RecordFormats.NdJson);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(PathOf("x")));

        const UnixFileMode everybody = (UnixFileMode)0x1B6;   // rw-rw-rw-, which a usual umask takes from new files
        File.SetUnixFileMode(PathOf("x"), everybody);
        Two.WriteTo(PathOf("x"), RecordFormats.NdJson);
        Assert.Equal(everybody, File.GetUnixFileMode(PathOf("x")));
    }

    /// <summary>Whoever may give a file to another group keeps the group of the old one; only the owner reads the unfinished one.</summary>
    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_new_file_has_the_group_of_the_old_one()
    {
        const uint otherGroup = 2000;
        const UnixFileMode alsoGroup = OwnerOnly | UnixFileMode.GroupRead;
        File.WriteAllText(PathOf("x"), "old");
        File.SetUnixFileMode(PathOf("x"), alsoGroup);
        var mayGive = FileStatus.TrySetGroup(PathOf("x"), otherGroup);   // as root, or as a member
        var group = FileStatus.Of(PathOf("x"))!.Value.Group;
        Assert.Equal(mayGive, group == otherGroup);
        Two.Select(record =>
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(_folder.GetFiles("*.tmp")).FullName));
            return record;
        }).WriteTo(PathOf("x"), RecordFormats.NdJson);
        Assert.Equal(alsoGroup, File.GetUnixFileMode(PathOf("x")));
        Assert.Equal(group, FileStatus.Of(PathOf("x"))!.Value.Group);
    }

    [Theory]
    [InlineData(0x1A0, 0x180)]   // rw-r-----, rw-------
    [InlineData(0x1A4, 0x1A4)]   // rw-r--r--: everybody may read it, in whatever group
    [InlineData(0x1B4, 0x1A4)]   // rw-rw-r--, rw-r--r--
    [InlineData(0x184, 0x180)]   // rw----r--: those of the old group may not, and are others now
    [InlineData(0x5A0, 0x180)]   // with the bit of the group
    public void A_file_in_another_group_can_be_read_by_no_more_people(int old, int expected) =>
        Assert.Equal((UnixFileMode)expected, AtomicFile.InOtherGroup((UnixFileMode)old));

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("😀")]
    public void A_name_may_be_as_long_as_the_file_system_allows(string character)
    {
        var name = string.Concat(Enumerable.Repeat(character, 252 / System.Text.Encoding.UTF8.GetByteCount(character)));
        Two.WriteTo(PathOf(name), RecordFormats.NdJson);
        Assert.Equal(name, Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public void A_folder_is_refused_before_anything_is_read()
    {
        var unread = Two.Select(record => record.Id is null ? record : throw new InvalidOperationException("read"));
        Assert.Contains("is a folder", Assert.Throws<IOException>(() => unread.WriteTo(_folder.FullName, RecordFormats.NdJson)).Message,
            StringComparison.Ordinal);
        var missing = Assert.Throws<DirectoryNotFoundException>(() => unread.WriteTo(PathOf("none/x"), RecordFormats.NdJson));
        Assert.Equal($"There is no folder '{PathOf("none")}'.", missing.Message);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [UnixFact]
    public void Links_of_both_kinds_lead_to_one_file()
    {
        File.WriteAllText(PathOf("x"), "text");
        File.CreateSymbolicLink(PathOf("soft"), "x");
        using (var link = Process.Start("ln", [PathOf("x"), PathOf("hard")]))
            link.WaitForExit();
        var status = FileStatus.Of(PathOf("x"))!.Value;
        Assert.Equal((true, 4), (status.IsRegular, status.Length));
        Assert.Equal((new FileInfo(PathOf("x")).LastWriteTimeUtc - DateTime.UnixEpoch).Ticks, status.Changed);
        Assert.Equal(status, FileStatus.Of(PathOf("soft")));
        Assert.Equal(status, FileStatus.Of(PathOf("hard")));
        File.Copy(PathOf("x"), PathOf("copy"));
        Assert.NotEqual(status.Id, FileStatus.Of(PathOf("copy"))!.Value.Id);
        Assert.Null(FileStatus.Of(PathOf("nowhere")));
        Assert.False(FileStatus.Of(_folder.FullName)!.Value.IsRegular);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Pipe(string name)
    {
        using var mkfifo = Process.Start("mkfifo", [PathOf(name)]);
        mkfifo.WaitForExit();
        return PathOf(name);
    }

    /// <summary>A test of what only Unix has.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs Unix." : null!;
    }
}
