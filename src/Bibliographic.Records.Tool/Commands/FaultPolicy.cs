namespace Bibliographic.Records.Tool.Commands;

/// <summary>What <c>convert</c> does about a record that the format fails to write.</summary>
internal enum FaultPolicy
{
    /// <summary>Stops.</summary>
    Stop,

    /// <summary>Leaves the record out and goes on.</summary>
    Skip,
}
