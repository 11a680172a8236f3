using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What reading a version found.</summary>
/// <param name="Problems">Faults: the version cannot be submitted with them. Places name the row and its part: <c>price item 'X', rate</c>.</param>
/// <param name="Warnings">What whoever approves must see: facts that are flagged as price criteria.</param>
public sealed record VersionFindings(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings);
