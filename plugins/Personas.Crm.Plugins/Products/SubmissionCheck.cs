using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>What must hold of a version before it is submitted: nothing in it contradicts itself, and quotes can be made of it.</summary>
internal static class SubmissionCheck
{
    /// <summary>What is wrong with a version.</summary>
    public static IReadOnlyList<Problem> Problems(Turn turn, FrozenVersion frozen, IReadOnlyList<FactText> facts)
    {
        var service = turn.Elevated(Elevation.Rules);
        var published = MembershipNeeds.Published(service);
        var missing = frozen.Memberships().Where(key => !published.ContainsKey(key)).Select(NotPublished).ToList();
        if (missing.Count > 0) return missing;
        var catalogue = new ExpressionCheck(facts, new MetadataSchema(turn.Elevated(Elevation.Metadata))).Facts;
        var schema = frozen.Schema(MetadataSchema.Customers, Currencies.Of(service));
        var found = VersionCheck.Of(frozen.Version, catalogue, schema, published).Problems;
        return found.Count > 0 ? found : PriceBook.Compile(frozen.Version, frozen.Facts, schema, frozen.Memberships()).Problems;
    }

    private static Problem NotPublished(string key) =>
        new("version", $"Its conditions ask for '{key}', which is not published.", "Publish it first, or ask for another segment or audience.");
}
