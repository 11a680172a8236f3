using System;

namespace Personas.Crm.Domain.Products;

/// <summary>What a base rate is from a day on.</summary>
/// <param name="Day">The first day.</param>
/// <param name="Percent">The rate in percent a year; it may be negative.</param>
public sealed record BaseRateValue(DateTime Day, decimal Percent);
