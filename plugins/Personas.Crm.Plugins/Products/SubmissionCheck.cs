using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>What must hold of a version before it is submitted.</summary>
internal static class SubmissionCheck
{
    /// <summary>What is wrong with a version: what prevents a quote from being made of it.</summary>
    public static IReadOnlyList<Problem> Problems(IOrganizationService service, FrozenVersion frozen) =>
        PriceBook.Compile(frozen.Version, frozen.Facts, frozen.Schema(MetadataSchema.Customers, Currencies.Of(service)), frozen.Memberships()).Problems;
}
