using System.Text.Unicode;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.MarcViews;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Recovery.Marc;
using Bibliographic.Records.Recovery.UpperTable;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>Makes the record of a page out of each of its tables.</summary>
/// <remarks>One instance serves one thread at a time.</remarks>
internal sealed class CataloguePageRecovery(RecordReaderOptions options, bool isReporting)
{
    private readonly PageRecovery _index = new(options, new DiagnosticLog(isReporting));
    private readonly MarcRecovery _marc = new(options);
    private readonly ViewRecordBuilder _builder = new();
    private readonly TableMerger _merger = new();
    private UpperTablePageRecovery? _upperTable;

    /// <summary>The record of a page; null when the page has none.</summary>
    /// <param name="text">The bytes of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="context">Where the page starts; takes diagnostics.</param>
    public BibliographicRecord? Recover(ReadOnlySpan<byte> text, CataloguePage page, RecordContext context)
    {
        if (page.HasUpperTable)
            return (_upperTable ??= new(options)).Recover(text, page.UpperTableStart);
        var fromView = page.HasView ? RecoverView(text[page.ViewStart..page.ViewEnd], page, text[..page.ViewStart], context) : null;
        if (!page.HasIndex)
            return fromView;
        page.Index.Position = context.Position;
        page.Index.HasOwnLines = context.Entry.ByteOffset is null;
        var fromIndex = _index.Recover(text, page.Index);
        context.Log.Add(_index.Log.Take());
        return fromView is null || fromIndex is null ? fromView ?? fromIndex : _merger.Merge(fromView, fromIndex, context);
    }

    private BibliographicRecord RecoverView(ReadOnlySpan<byte> text, CataloguePage page, ReadOnlySpan<byte> before, RecordContext context)
    {
        if (context.IsReporting)
            Inspect(text, page.View, before, context);
        return _marc.Recover(_builder.Build(text, page.View));
    }

    /// <summary>Reports what is damaged in a MARC table.</summary>
    private void Inspect(ReadOnlySpan<byte> text, ViewFields fields, ReadOnlySpan<byte> before, RecordContext context)
    {
        if (!Utf8.IsValid(text))
            context.Report(DiagnosticCode.InvalidUtf8, before, "the MARC table has bytes that are not UTF-8");
        if (text.IndexOfAnyInRange(MarcSeparators.RecordTerminator, MarcSeparators.SubfieldDelimiter) >= 0)
            context.Report(DiagnosticCode.MarcSeparatorInValue, before, "the MARC table has separators of ISO 2709, which were made spaces");
        if (fields.LeftOut > 0)
            context.Report(DiagnosticCode.TooManyFields, before, $"the MARC table has {fields.LeftOut} fields too many, which were left out");
        for (var start = 0; start < text.Length && text.Length > options.MaxRowBytes;)
        {
            var line = TextLine.Read(text, start);
            if (line.Content.Length > options.MaxRowBytes)
                context.Report(DiagnosticCode.RowTooLong, before, "the MARC table has a line beyond the longest row; the rest of it was left out");
            start = line.Next;
        }
    }
}
