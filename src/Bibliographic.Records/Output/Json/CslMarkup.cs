namespace Bibliographic.Records.Output.Json;

/// <summary>The tags that CSL processors know in titles. They have no escapes: a text that looks like a tag is one to them.</summary>
internal static class CslMarkup
{
    public static void Write(in TextRun run, ref JsonOutput json)
    {
        json.WriteText(run.Styles.HasFlag(TextStyles.Italic) ? "<i>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Bold) ? "<b>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.SmallCaps) ? """<span style="font-variant:small-caps;">""" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Superscript) ? "<sup>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Subscript) ? "<sub>" : "");
        json.WriteText(run.Text);
        json.WriteText(run.Styles.HasFlag(TextStyles.Subscript) ? "</sub>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Superscript) ? "</sup>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.SmallCaps) ? "</span>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Bold) ? "</b>" : "");
        json.WriteText(run.Styles.HasFlag(TextStyles.Italic) ? "</i>" : "");
    }
}
