namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>An amount of money as it is written where it names its currency.</summary>
/// <param name="Value">The amount in that currency.</param>
/// <param name="Currency">The currency's code of ISO 4217, in capitals.</param>
public sealed record NamedAmount(decimal Value, string Currency);
