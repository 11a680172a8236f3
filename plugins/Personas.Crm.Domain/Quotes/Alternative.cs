namespace Personas.Crm.Domain.Quotes;

/// <summary>What could be had instead.</summary>
/// <param name="Amount">The amount, of an insurance the sum insured; null where the product asks for none.</param>
/// <param name="Term">The term in months; null where the family asks for none.</param>
/// <param name="Change">What would have to change, for example "amount up to 10,000".</param>
/// <param name="Item">The name of the price item that would price it, or of the package.</param>
public sealed record Alternative(decimal? Amount, int? Term, string Change, string Item);
