using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>A product is about to be saved: its code is one, and what its versions build on stays once one of them was submitted.</summary>
public sealed class ProductSaving : EventPlugin
{
    private static readonly string[] Fixed = [Tables.Product.Code, Tables.Product.Family, Tables.Product.CurrencyId, Tables.Product.CustomerTable];

    private protected override void Happened(Turn turn)
    {
        var isNew = !turn.Context.PreEntityImages.TryGetValue("PreImage", out var before);
        if (!OwnWork.Is(turn.Context)) turn.Target.Attributes.Remove(Tables.Product.CurrentVersionId);
        var code = turn.Target.Text(Tables.Product.Code) ?? before?.Text(Tables.Product.Code) ?? "";
        if (!Keys.IsKey(code)) throw Refusal.For($"Product '{code}'", [Keys.Problem(code) with { Place = Tables.Product.Code }]);
        if (turn.Target.Contains(Tables.Product.CurrencyId) || isNew) Currency(turn, code);
        if (!isNew && Fixed.FirstOrDefault(column => Changes(turn.Target, before!, column)) is { } column) Refuse(turn, code, column);
    }

    private static void Currency(Turn turn, string code)
    {
        if (turn.Target.IdOf(Tables.Product.CurrencyId) is null)
            throw new Refusal($"Product '{code}' cannot be saved: pcrm_currencyid is missing. Choose the currency of its amounts.");
    }

    private static bool Changes(Entity target, Entity before, string column) =>
        target.Contains(column) && !SameValue.Are(target[column], before.Contains(column) ? before[column] : null);

    private static void Refuse(Turn turn, string code, string column)
    {
        var versions = VersionStore.Of(turn.Elevated(Elevation.Products), turn.Context.PrimaryEntityId);
        if (versions.FirstOrDefault(version => version.Status != VersionStatus.Draft) is not { } kept) return;
        throw new Refusal(
            $"Product '{code}' cannot get another {column}: version '{kept.Name}' is {VersionLifecycle.Word(kept.Status)}. Make another product.");
    }
}
