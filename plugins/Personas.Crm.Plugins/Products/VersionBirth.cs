using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>What a new version gets: its number, name, currency, and its author, who will not approve it.</summary>
internal sealed class VersionBirth(Turn turn, VersionDraft draft)
{
    /// <summary>Completes the row that is being created.</summary>
    /// <param name="isCopy">Whether the solution copies a version; it says itself of which.</param>
    public void Complete(bool isCopy)
    {
        if (draft.Becomes != VersionStatus.Draft) throw new Refusal("A version begins as a draft. Create it as one, and submit it when it is ready.");
        var product = draft.ProductId ?? throw new Refusal("pcrm_productid: it is missing. Choose the product of the version.");
        VersionTerms.Check(turn.Target, draft.Title);
        var service = turn.Elevated(Elevation.Products);
        var number = 1 + VersionStore.TakeProduct(service, product, turn.UtcNow).Select(version => version.Number).DefaultIfEmpty(0).Max();
        var row = service.Retrieve(Tables.Product.LogicalName, product, new ColumnSet(Tables.Product.Code, Tables.Product.CurrencyId));
        var author = turn.Context.InitiatingUserId;
        turn.Target[Tables.ProductVersion.Number] = number;
        turn.Target[Tables.ProductVersion.Name] = $"{row.Text(Tables.Product.Code)} v{number}";
        turn.Target[Tables.ProductVersion.TransactionCurrencyId] = row.Reference(Tables.Product.CurrencyId);
        turn.Target[Tables.ProductVersion.AuthorId] = new EntityReference(Tables.User.LogicalName, author);
        turn.Target[Tables.ProductVersion.Editors] = StoredVersion.EditorsText(Array.Empty<Guid>(), author);
        if (!isCopy) turn.Target[Tables.ProductVersion.CopiedFromId] = null;
    }
}
