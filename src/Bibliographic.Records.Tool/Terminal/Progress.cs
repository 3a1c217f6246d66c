using Bibliographic.Records.Tool.IO;
using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>A progress bar on standard error: bytes, records, rate, time left.</summary>
internal static class Progress
{
    private const long ShortInput = 4 * 1024 * 1024;
    private const long MillisecondsBetweenUpdates = 100;

    /// <summary>Lets the work consume the records, with a bar where that is useful and wanted.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="isQuiet">Whether no bar is wanted.</param>
    /// <param name="isOutputShown">Whether what is written meanwhile may be shown on the same terminal.</param>
    /// <param name="work">Takes the records.</param>
    public static void Run(RecordSource source, bool isQuiet, bool isOutputShown, Action<IEnumerable<BibliographicRecord>> work)
    {
        if (!isQuiet && IsUseful(source, isOutputShown))
            Show(source, work);
        else
            work(source.Read());
    }

    /// <summary>Whether a bar would be seen, disturb nothing, and have time to move.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="isOutputShown">Whether what is written meanwhile may be shown on the same terminal.</param>
    private static bool IsUseful(RecordSource source, bool isOutputShown) =>
        Screen.IsErrorStyled && !isOutputShown && (source.TotalBytes ?? (Console.IsInputRedirected ? long.MaxValue : 0)) >= ShortInput;

    /// <summary>Shows the bar while the work consumes the records.</summary>
    private static void Show(RecordSource source, Action<IEnumerable<BibliographicRecord>> work) =>
        Bar().Columns(ColumnsFor(source)).Start(bar =>
        {
            var task = bar.AddTask(Words.Count(0, "record"), maxValue: source.TotalBytes ?? double.MaxValue);
            task.IsIndeterminate = source.TotalBytes is null;
            work(Watch(source, task));
        });

    private static Spectre.Console.Progress Bar()
    {
        var console = Screen.ForProgress();
        console.Profile.Capabilities.Interactive = true;
        return new(console) { AutoClear = true, ExcludeVerticalPadding = true };
    }

    private static ProgressColumn[] ColumnsFor(RecordSource source) => source.TotalBytes is null
        ? [new SpinnerColumn(), new TaskDescriptionColumn(), Rate(), new ElapsedTimeColumn()]
        : [new ProgressBarColumn(), new DownloadedColumn { Base = FileSizeBase.Decimal }, new TaskDescriptionColumn(), Rate(),
            new RemainingTimeColumn()];

    private static TransferSpeedColumn Rate() => new() { Base = FileSizeBase.Decimal };

    private static IEnumerable<BibliographicRecord> Watch(RecordSource source, ProgressTask task)
    {
        long next = 0;
        foreach (var record in source.Read())
        {
            if (Environment.TickCount64 >= next)
            {
                next = Environment.TickCount64 + MillisecondsBetweenUpdates;
                task.Value = source.BytesRead;
                task.Description = Words.Count(source.RecordCount, "record");
            }
            yield return record;
        }
    }
}
