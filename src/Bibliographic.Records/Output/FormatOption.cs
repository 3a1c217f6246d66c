using System.Globalization;

namespace Bibliographic.Records;

/// <summary>
/// An option of a format that is set by a name and a text, as <c>bibrecords convert --set ascii=true</c> does. Immutable.
/// </summary>
/// <remarks>
/// A format lists its options in <see cref="RecordSerializer.FormatOptions"/> and makes a copy of itself with another value in
/// <see cref="RecordSerializer.SetOption"/>.
/// </remarks>
public sealed class FormatOption
{
    internal const string All = "all";

    private FormatOption(FormatOptionKind kind, string name, string description, string defaultValue, ValueList<string> values)
    {
        (Kind, Name, Description, DefaultValue, Values) = (kind, name, description, defaultValue, values);
    }

    /// <summary>What it takes.</summary>
    public FormatOptionKind Kind { get; }

    /// <summary>The name, in lower case: what users type.</summary>
    public string Name { get; }

    /// <summary>What it does, for people: a few words without a period.</summary>
    public string Description { get; }

    /// <summary>The value that it has when it is not set; of a list <c>all</c>.</summary>
    public string DefaultValue { get; }

    /// <summary>The values that there are; empty for a text and a number.</summary>
    public ValueList<string> Values { get; }

    /// <summary>An option that takes any text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="defaultValue">The value that it has when it is not set.</param>
    public static FormatOption Text(string name, string description, string defaultValue) =>
        new(FormatOptionKind.Text, name, description, defaultValue, []);

    /// <summary>An option that takes a whole number.</summary>
    /// <inheritdoc cref="Text"/>
    public static FormatOption Number(string name, string description, int defaultValue) =>
        new(FormatOptionKind.Number, name, description, defaultValue.ToString(CultureInfo.InvariantCulture), []);

    /// <summary>An option that is on or off.</summary>
    /// <inheritdoc cref="Text"/>
    public static FormatOption Flag(string name, string description, bool defaultValue = false) =>
        new(FormatOptionKind.Flag, name, description, defaultValue ? "true" : "false", ["true", "false"]);

    /// <summary>An option that takes one of some words.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="values">The words, the default one first.</param>
    /// <exception cref="ArgumentException">There are no words.</exception>
    public static FormatOption Choice(string name, string description, params ReadOnlySpan<string> values) =>
        values.IsEmpty
            ? throw new ArgumentException("A choice needs values.", nameof(values))
            : new(FormatOptionKind.Choice, name, description, values[0], [.. values]);

    /// <summary>An option that takes several of some words, by default all.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="values">The words.</param>
    public static FormatOption List(string name, string description, params ReadOnlySpan<string> values) =>
        new(FormatOptionKind.List, name, description, All, [.. values]);

    /// <summary>
    /// A value as the format gets it: words as they are in <see cref="Values"/>, and those of a list with a comma between them.
    /// </summary>
    /// <param name="value">What was given.</param>
    /// <exception cref="ArgumentException">The option does not take it; the message says what it takes.</exception>
    public string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Kind switch
        {
            FormatOptionKind.Text => value,
            FormatOptionKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? value
                : throw new ArgumentException($"'{value}' is no whole number."),
            FormatOptionKind.List when value.Equals(All, StringComparison.OrdinalIgnoreCase) => string.Join(',', Values),
            FormatOptionKind.List => string.Join(',', value.Split(',', StringSplitOptions.TrimEntries).Select(Find)),
            _ => Find(value),
        };
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private string Find(string word) =>
        Values.FirstOrDefault(value => value.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no '{word}'. There are: {string.Join(", ", Values)}.");
}
