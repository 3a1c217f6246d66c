using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records.Recovery;

/// <summary>Which properties of a record are to be recovered.</summary>
internal readonly struct RequestedProperties
{
    /// <summary>By the index of the property; null for all.</summary>
    private readonly bool[]? _included;

    /// <param name="values">The values whose properties are requested; all when there are none.</param>
    public RequestedProperties(ValueList<RecordValue> values)
    {
        if (values.IsEmpty)
            return;
        _included = new bool[RecordProperties.All.Count];
        foreach (var value in values)
            _included[RecordProperty.FromValue(value).Whole.Index] = true;
    }

    public bool Include(RecordProperty property) => _included is null || _included[property.Whole.Index];

    public bool IncludeAny(params ReadOnlySpan<RecordProperty> properties)
    {
        foreach (var property in properties)
        {
            if (Include(property))
                return true;
        }
        return false;
    }
}
