using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>An audience as it will be when the save goes through: what is written, over what was there.</summary>
internal sealed class AudienceDraft(Guid id, Entity target, AudienceSavingPreImage? before)
{
    /// <summary>The audience's id, also where the target names the row by its key; a new one for an audience being created without one.</summary>
    public Guid Id { get; } = target.Id != Guid.Empty ? target.Id : id != Guid.Empty ? id : Guid.NewGuid();

    /// <summary>The key.</summary>
    public string Key => (target.Contains(Audience.Key) ? target.Text(Audience.Key) : before?.Key) ?? "";

    /// <summary>The name.</summary>
    public string Name => (target.Contains(Audience.Name) ? target.Text(Audience.Name) : before?.Name) ?? Key;

    /// <summary>The rule; null when only lists decide.</summary>
    public string? Expression => target.Contains(Audience.Expression) ? target.Text(Audience.Expression) : before?.Expression;

    /// <summary>The logical name of the customers' table.</summary>
    public string CustomerTable =>
        StoredSegment.TableOf(target.Contains(Audience.CustomerTable) ? target.Option<CustomerTable>(Audience.CustomerTable) : before?.CustomerTable);

    /// <summary>The status.</summary>
    public AudienceStatus Status => SavedStatus.Of(target, WasStatus, AudienceStatus.Draft, AudienceStatus.Retired);

    /// <summary>Whether it is being created.</summary>
    public bool IsNew => before is null;

    /// <summary>The key before; null when it is being created.</summary>
    public string? WasKey => before?.Key;

    /// <summary>The customers' table before.</summary>
    public string? WasCustomerTable => before is null ? null : StoredSegment.TableOf(before.CustomerTable);

    /// <summary>The status before; null when it is being created.</summary>
    public AudienceStatus? WasStatus => before?.StatusCode;

    /// <summary>Whether it is no longer about the customers whom its figures count.</summary>
    public bool IsOther => !IsNew && (Expression != before!.Expression || CustomerTable != WasCustomerTable);
}
