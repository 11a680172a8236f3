using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Which moment a date means.</summary>
[DataContract(Name = "DateTimeBehavior", Namespace = Namespaces.Metadata71)]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    /// <summary>A moment, shown in the time zone of the user.</summary>
    public static readonly DateTimeBehavior UserLocal = Add<DateTimeBehavior>("UserLocal");

    /// <summary>A day, the same everywhere.</summary>
    public static readonly DateTimeBehavior DateOnly = Add<DateTimeBehavior>("DateOnly");

    /// <summary>A day and time, the same everywhere.</summary>
    public static readonly DateTimeBehavior TimeZoneIndependent = Add<DateTimeBehavior>("TimeZoneIndependent");

    /// <summary>The value of that name.</summary>
    public static implicit operator DateTimeBehavior(string behavior) => new() { Value = behavior };

    /// <summary>True when both have the same name.</summary>
    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) =>
        behaviorA is null ? behaviorB is null : behaviorA.Equals(behaviorB);

    /// <summary>True when the names differ.</summary>
    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !(behaviorA == behaviorB);

    /// <summary>True for the same name, also given as text; case does not count.</summary>
    public override bool Equals(object obj) =>
        string.Equals(Value, obj is DateTimeBehavior other ? other.Value : obj as string, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
