namespace Dataverse.Sandbox.Metadata;

/// <summary>How a date column treats time zones.</summary>
public enum DateTimeBehavior
{
    /// <summary>Stored in UTC, shown and compared in the user's time zone.</summary>
    UserLocal,

    /// <summary>A day without time and zone.</summary>
    DateOnly,

    /// <summary>A date and time without a zone, never converted.</summary>
    TimeZoneIndependent,
}
