using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Insurance;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// A part of a version is about to be saved: only while the version is a draft. Its condition is checked and put into words, its currency is the
/// product's, and whoever saves it is noted as one who may not approve the version.
/// </summary>
public sealed class PartSaving : EventPlugin
{
    // All parts call their columns the same.
    private const string VersionId = Tables.PriceItem.VersionId;

    private protected override void Happened(Turn turn)
    {
        // What is copied was checked, and will be again when the copy is submitted.
        if (OwnWork.IsWithin(turn.Context, Apis.NewProductVersionRequest.MessageName)) return;
        var kind = PartKind.Of(turn.Context.PrimaryEntityName);
        var before = turn.Context.PreEntityImages.TryGetValue("PreImage", out var image) ? image : null;
        var name = turn.Target.Text(Tables.PriceItem.Name) ?? before?.Text(Tables.PriceItem.Name);
        var title = name is null ? kind.Words : $"{kind.Words} '{name}'";
        var service = turn.Elevated(Elevation.Products);
        var version = EditedVersion.Take(turn, service, VersionOf(turn, service, kind, before, title), title);
        foreach (var amount in turn.Target.Attributes.Select(pair => pair.Value).OfType<Money>().Where(amount => amount.Value < 0))
            throw new Refusal($"{title} cannot be saved: an amount of {amount.Value:0.##} is negative. Write 0 or more, or leave it empty.");
        turn.Target[VersionId] = new EntityReference(Tables.ProductVersion.LogicalName, version.Id);
        if (kind.HasAmounts) turn.Target[Tables.PriceItem.TransactionCurrencyId] = version.Currency;
        if (turn.Target.Contains(Tables.PriceItem.Expression)) PartExpression.Check(turn, title, version.CustomerTable);
        FactorFact.Check(turn, title, version.CustomerTable);
    }

    private static Guid VersionOf(Turn turn, IOrganizationService service, PartKind kind, Entity? before, string title)
    {
        var lookup = kind.Whole ?? VersionId;
        var whole = (turn.Target.Contains(lookup) ? turn.Target : before)?.IdOf(lookup)
            ?? throw new Refusal($"{title} cannot be saved: {lookup} is missing. Choose what it belongs to.");
        var version = kind.Whole is null ? whole : VersionStore.VersionOf(service, turn.Target.Reference(lookup) ?? before!.Reference(lookup)!);
        if (before?.IdOf(VersionId) is { } old && old != version) throw new Refusal($"{title} stays with its version. Create it anew for the other one.");
        return version;
    }
}
