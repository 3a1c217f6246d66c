namespace Bibliographic.Records.Input.NativeJson;

/// <summary>How exactly a time is written.</summary>
internal enum JsonTime : byte
{
    Day,
    Second,
    Millisecond,
}
