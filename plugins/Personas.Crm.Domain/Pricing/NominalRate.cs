using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Pricing;

/// <summary>The nominal rate of a quote: what it begins with, and what is known of how it goes on.</summary>
/// <param name="First">The rate from the first day on, percent a year.</param>
/// <param name="Later">The rates that follow, by day; empty for a rate of which nothing else is known.</param>
public sealed record NominalRate(Waterfall First, IReadOnlyList<LaterRate> Later);

/// <summary>A rate that takes the place of the one before.</summary>
/// <param name="From">The first day that bears interest at it.</param>
/// <param name="Rate">How it comes about, percent a year.</param>
public sealed record LaterRate(DateTime From, Waterfall Rate);
