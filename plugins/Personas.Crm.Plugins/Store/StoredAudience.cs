using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>An audience as it is stored, in any status.</summary>
internal sealed record StoredAudience(
    Guid Id, string Key, string Name, string CustomerTable, AudienceStatus Status, string? Expression, string? Dependencies)
{
    /// <summary>The audience in a row that holds all its columns.</summary>
    public static StoredAudience Of(Entity row) => new(
        row.Id,
        row.Text(Tables.Audience.Key) ?? "",
        row.Text(Tables.Audience.Name) ?? "",
        StoredSegment.TableOf(row.Option<CustomerTable>(Tables.Audience.CustomerTable)),
        row.Option<AudienceStatus>(Tables.Audience.StatusCode) ?? AudienceStatus.Draft,
        row.Text(Tables.Audience.Expression),
        row.Text(Tables.Audience.Dependencies));

    /// <summary>What its rule depends on; null when it has none.</summary>
    public Dependencies? DependsOn => Dependencies is null ? null : Domain.Facts.Dependencies.Read(Dependencies);

    /// <summary>The audience as the domain takes it.</summary>
    public AudienceText ToText() => new(Id, Key, Name, CustomerTable, Expression, Dependencies);
}
