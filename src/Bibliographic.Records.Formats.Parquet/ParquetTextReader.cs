using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using RowGroup = Parquet.Meta.RowGroup;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>Gives the texts of a Parquet file, row by row.</summary>
internal sealed class ParquetTextReader(Stream stream, ContainerContext context) : ContainerReader
{
    private const int SpoolBufferSize = 64 * 1024;
    private const int EndLength = 8;   // the length of the footer, and the mark

    private static readonly string[] AddressNames = ["url", "u", "uri", "source_url", "warc-target-uri", "WARC-Target-URI"];
    private static readonly string[] DateNames = ["date", "timestamp", "ts", "date_download", "warc-date", "WARC-Date"];

    private Stream? _spool;
    private WatchedStream? _input;
    private ParquetReader? _file;
    private DataField? _textField;
    private DataField? _addressField;
    private DataField? _dateField;
    private int _nextGroup;
    private string?[] _texts = [];
    private string?[] _addresses = [];
    private DateTimeOffset?[] _dates = [];
    private int _row = -1;
    private long _rowsBefore;
    private MemoryStream _text = new();
    private bool _hasEnded;
    private ContainerEntry _entry = ContainerEntry.Unknown;

    public override ContainerEntry Entry => _entry;

    public override bool Read()
    {
        if (TakeRow() is { } hasRow)
            return hasRow;
        // Parquet.Net reads asynchronously only. On another thread its continuations need no context that this one would block.
        return Task.Run(() => ReadAsync().AsTask()).GetAwaiter().GetResult();
    }

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (TakeRow() is { } hasRow)
                return hasRow;
            try
            {
                if (_file is null)
                    await OpenAsync(cancellationToken).ConfigureAwait(false);
                if (!_hasEnded)
                    await ReadGroupAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && _input is { HasFailed: false })
            {
                // The library has no exception of its own for every damage: indexes out of range, casts, arithmetic and lengths for which
                // there is no memory are among them.
                var what = _file is null ? "the Parquet file is damaged, or not complete" : string.Create(CultureInfo.InvariantCulture, $"row group {_nextGroup} is damaged and was skipped");
                context.Report(DiagnosticCode.ContainerBroken, context.Start, $"{what}: {exception.Message}");
                _hasEnded |= _file is null;
            }
        }
    }

    public override int ReadContent(Span<byte> buffer) => _text.Read(buffer);

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(ReadContent(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        _file?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _spool?.Dispose();
        stream.Dispose();
    }

    /// <summary>Goes to the next row of the current group that has a text.</summary>
    /// <returns>Null when another group has to be read; false when there is none.</returns>
    private bool? TakeRow()
    {
        while (++_row < _texts.Length)
        {
            if (_texts[_row] is not { Length: > 0 } text)
                continue;
            var row = _rowsBefore + _row;
            if (text.Length > context.Options.MaxRecordBytes)
            {
                context.Report(DiagnosticCode.RecordTooLong, Position(row), $"a text is longer than {context.Options.MaxRecordBytes} bytes and was skipped");
                continue;
            }
            _text = new(Encoding.UTF8.GetBytes(text));
            _texts[_row] = null;
            _entry = new()
            {
                Address = _row < _addresses.Length ? _addresses[_row] : null,
                Date = _row < _dates.Length ? _dates[_row] : null,
                Line = row + 1,
                ByteOffset = 0,
                MediaType = "text/plain",
            };
            return true;
        }
        return _hasEnded ? false : null;
    }

    /// <summary>A row counts as a line: bytes of a file whose columns are packed tell nothing.</summary>
    private SourcePosition Position(long row) => context.Start with { Line = row + 1, ByteOffset = 0 };

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var file = context.SeekableInput;
        if (file is null)
        {
            var name = Path.GetTempFileName();
            _spool = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None, SpoolBufferSize, FileOptions.DeleteOnClose);
            await stream.CopyToAsync(_spool, cancellationToken).ConfigureAwait(false);
            file = _spool;
        }
        _input = new(file) { Position = 0 };
        if (!await HasWholeFooterAsync(_input, cancellationToken).ConfigureAwait(false))
            throw new InvalidDataException("its description at the end is not whole");
        _input.Position = 0;
        _file = await ParquetReader.CreateAsync(_input, leaveStreamOpen: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        _textField = Find(context.Options.Inputs.TextProperties, IsText);
        _addressField = Find(AddressNames, IsText);
        _dateField = Find(DateNames, static type => IsText(type) || type == typeof(DateTime));
        if (_textField is not null)
            return;
        _hasEnded = true;
        context.Report(DiagnosticCode.ContainerBroken, context.Start, $"the Parquet file has no column of texts: {string.Join(", ", context.Options.Inputs.TextProperties)}");
    }

    /// <summary>
    /// Whether the description of the file, which stands before its length and the last mark, has no length and no kind of value that
    /// cannot be.
    /// </summary>
    private static async Task<bool> HasWholeFooterAsync(WatchedStream file, CancellationToken cancellationToken)
    {
        var end = new byte[EndLength];
        if (file.Length < EndLength)
            return false;
        file.Position = file.Length - EndLength;
        await file.ReadExactlyAsync(end, cancellationToken).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        if (length < 0 || length > file.Length - EndLength || !end.AsSpan().EndsWith("PAR1"u8))
            return false;
        var footer = new byte[length];
        file.Position = file.Length - EndLength - length;
        await file.ReadExactlyAsync(footer, cancellationToken).ConfigureAwait(false);
        return CompactThrift.IsWhole(footer, FooterShape.File);
    }

    private DataField? Find(IEnumerable<string> names, Predicate<Type> hasType) =>
        names.Select(name => Find(name, hasType)).FirstOrDefault(static field => field is not null);

    private DataField? Find(string name, Predicate<Type> hasType) =>
        _file!.Schema.DataFields.FirstOrDefault(field => field.Path.ToString() == name && !field.IsArray && hasType(field.ClrType));

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(ReadOnlyMemory<char>);

    private async Task ReadGroupAsync(CancellationToken cancellationToken)
    {
        _rowsBefore += _texts.Length;
        (_texts, _addresses, _dates, _row) = ([], [], [], -1);
        if (_nextGroup == _file!.RowGroupCount)
        {
            _hasEnded = true;
            return;
        }
        using var group = _file.OpenRowGroupReader(_nextGroup++);
        if (!IsWanted(group.RowGroup))
        {
            _rowsBefore += group.RowCount;
            return;
        }
        var count = checked((int)group.RowCount);
        var texts = await ReadColumnAsync(group, _textField, count, cancellationToken).ConfigureAwait(false);
        _addresses = await ReadColumnAsync(group, _addressField, count, cancellationToken).ConfigureAwait(false);
        _dates = await ReadDatesAsync(group, count, cancellationToken).ConfigureAwait(false);
        _texts = texts;
    }

    private async Task<DateTimeOffset?[]> ReadDatesAsync(ParquetRowGroupReader group, int count, CancellationToken cancellationToken)
    {
        if (_dateField?.ClrType != typeof(DateTime))
        {
            var texts = await ReadColumnAsync(group, _dateField, count, cancellationToken).ConfigureAwait(false);
            return Array.ConvertAll(texts, ContainerEntry.ParseDate);
        }
        var times = new DateTime?[count];
        if (_dateField.IsNullable)
        {
            await group.ReadAsync(_dateField, times.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var known = new DateTime[count];
            await group.ReadAsync(_dateField, known.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            times = Array.ConvertAll(known, static time => (DateTime?)time);
        }
        return Array.ConvertAll(times, UtcOf);
    }

    private static DateTimeOffset? UtcOf(DateTime? time) => time is { } known ? new(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;

    /// <summary>Whether a row group starts in the part of the file that is wanted.</summary>
    private bool IsWanted(RowGroup group) => context.Range is not { } range
        || group.Columns.Min(column => column.MetaData?.DictionaryPageOffset ?? column.MetaData?.DataPageOffset ?? 0) is var start
            && start >= range.Start && start < range.End;

    private static async Task<string?[]> ReadColumnAsync(
        ParquetRowGroupReader group, DataField? field, int count, CancellationToken cancellationToken)
    {
        if (field is null)
            return [];
        var values = new string[count];
        await group.ReadAsync(field, values, cancellationToken: cancellationToken).ConfigureAwait(false);
        return values;
    }
}
