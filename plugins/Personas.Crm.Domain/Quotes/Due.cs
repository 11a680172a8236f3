using System;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A commission or premium that falls due.</summary>
/// <param name="Charge">What it is.</param>
/// <param name="On">The day.</param>
/// <param name="Amount">How much.</param>
internal sealed record Due(ApplicableCharge Charge, DateTime On, decimal Amount)
{
    /// <summary>Whether the customer pays it on the day; else it is added to the debt.</summary>
    public bool IsPaid => !Charge.Row.Charge.IsFinanced;
}
