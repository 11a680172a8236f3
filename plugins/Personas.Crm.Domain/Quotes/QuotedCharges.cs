using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What an offer says of its commissions and premiums.</summary>
internal static class QuotedCharges
{
    /// <param name="charges">Those that apply.</param>
    /// <param name="dues">When they fall due.</param>
    /// <param name="balance">What is owed at the start, for what is told as if it happened then.</param>
    public static IReadOnlyList<QuotedCharge> Of(IReadOnlyList<ApplicableCharge> charges, IReadOnlyList<Due> dues, decimal balance)
    {
        var byRow = dues.ToLookup(due => due.Charge.Row.Id);
        return charges.Select(charge => Of(charge, byRow[charge.Row.Id].ToList(), balance)).ToList();
    }

    private static QuotedCharge Of(ApplicableCharge charge, List<Due> dues, decimal balance)
    {
        var row = charge.Row;
        return new QuotedCharge(row.Id, row.Name, charge.Commission?.Kind, charge.Insurance?.Cover, charge.Pricing.Of(balance))
        {
            Calculation = row.Charge.Calculation,
            Frequency = row.Charge.Frequency,
            IsFinanced = row.Charge.IsFinanced,
            InApr = charge.InApr,
            IsCharged = charge.IsCharged,
            IsOptional = charge.Insurance is { IsMandatory: false },
            Times = dues.Count,
            Total = dues.Sum(due => due.Amount),
        };
    }
}
