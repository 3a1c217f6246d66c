using Bibliographic.Records.Inputs.Html;

namespace Bibliographic.Records;

/// <summary>Adds HTML to the kinds of input.</summary>
public static class HtmlRecordInputs
{
    /// <summary>A set with catalogue pages in HTML.</summary>
    /// <param name="inputs">The other kinds of input.</param>
    public static RecordInputs WithHtml(this RecordInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.With(new HtmlContainer());
    }
}
