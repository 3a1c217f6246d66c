using MyFormat;

namespace Bibliographic.Records;

/// <summary>Adds the formats of this library to a set, in the namespace in which programs look for it.</summary>
public static class FormatClassRecordFormats
{
    /// <summary>A set with the formats of this library.</summary>
    /// <param name="formats">The other formats.</param>
    public static RecordFormats WithFormatClass(this RecordFormats formats) =>
        formats.With(new FormatClassSerializer()).With(new FormatClassByYearSerializer());
}
