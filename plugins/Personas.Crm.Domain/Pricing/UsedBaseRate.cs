using System;

namespace Personas.Crm.Domain.Pricing;

/// <summary>A value of a base rate that a price was made with.</summary>
/// <param name="Id">The base rate.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The first day on which the value was in force.</param>
/// <param name="Percent">The value, percent a year.</param>
public sealed record UsedBaseRate(Guid Id, string Code, string Name, DateTime Day, decimal Percent);
