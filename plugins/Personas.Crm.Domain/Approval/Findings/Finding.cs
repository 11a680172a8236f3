using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Approval.Findings;

/// <summary>Something that a check found in a version: what, where, an example, and what to do about it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">What it means for an approval.</param>
/// <param name="Parts">The parts of the version that it concerns.</param>
/// <param name="Words">What was found, in sentences.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
/// <param name="Example">A customer and a request to which it happens; null when it concerns none.</param>
public sealed record Finding(
    FindingKind Kind, Severity Severity, IReadOnlyList<FindingPart> Parts, string Words, string Remedy, FindingExample? Example = null)
{
    /// <summary>
    /// Conditions that were not taken apart, or facts that follow from each other, on which the finding depends: it happens if they can go together as
    /// the example says. Empty when it is certain.
    /// </summary>
    public IReadOnlyList<string> Assumes { get; init; } = [];

    /// <summary>
    /// As JSON: <c>{"kind","severity","items":[{"id","name"}],"words","remedy","isCertain","assumes","example":{"words","customers"}}</c>.
    /// </summary>
    public JObject ToJson()
    {
        var json = new JObject
        {
            ["kind"] = Camel(Kind),
            ["severity"] = Camel(Severity),
            ["items"] = new JArray(Parts.Select(part => new JObject { ["id"] = part.Id.ToString("D"), ["name"] = part.Name })),
            ["words"] = Words,
            ["remedy"] = Remedy,
            ["isCertain"] = Assumes.Count == 0,
        };
        if (Assumes.Count > 0) json["assumes"] = new JArray(Assumes);
        if (Example is not null) json["example"] = Example.ToJson();
        return json;
    }

    private static string Camel(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

/// <summary>A part of a version that a finding concerns.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">Its name.</param>
public sealed record FindingPart(Guid Id, string Name);

/// <summary>Customers and requests to which a finding happens.</summary>
/// <param name="Words">What they are, as a sentence.</param>
/// <param name="Customers">
/// Each in the form of <see cref="Segments.FactOverrides"/>, so that it can be tried with what-if: facts, memberships, request. What is left out does not
/// matter.
/// </param>
public sealed record FindingExample(string Words, IReadOnlyList<JObject> Customers)
{
    /// <summary>As JSON.</summary>
    public JObject ToJson() => new() { ["words"] = Words, ["customers"] = new JArray(Customers.Select(customer => customer.DeepClone())) };
}
