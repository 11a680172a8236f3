using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>A fact as it will be when the save goes through: what is written, over what was there.</summary>
internal static class FactDraft
{
    /// <summary>The fact as text; its dependencies are still to be found.</summary>
    public static FactText Text(Entity target, FactSavingPreImage? before) => new(
        (target.Contains(Tables.Fact.Key) ? target.Text(Tables.Fact.Key) : before?.Key) ?? "",
        (target.Contains(Tables.Fact.Name) ? target.Text(Tables.Fact.Name) : before?.Name) ?? "",
        FactStore.Kind(target.Contains(Tables.Fact.Kind) ? target.Option<Choices.FactKind>(Tables.Fact.Kind) : before?.Kind),
        FactStore.Type(target.Contains(Tables.Fact.DataType) ? target.Option<Choices.FactType>(Tables.Fact.DataType) : before?.DataType),
        target.Contains(Tables.Fact.Definition) ? target.Text(Tables.Fact.Definition) : before?.Definition,
        target.Contains(Tables.Fact.Default) ? target.Text(Tables.Fact.Default) : before?.Default,
        (target.Contains(Tables.Fact.SegmentId) ? target.Reference(Tables.Fact.SegmentId) : before?.SegmentId)?.Id);
}
