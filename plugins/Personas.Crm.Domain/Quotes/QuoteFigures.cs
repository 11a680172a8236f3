using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The figures of an offer. Amounts are in the product's currency, rates in percent a year.</summary>
public sealed record QuoteFigures
{
    /// <summary>How the nominal rate comes about; null for an insurance.</summary>
    public Waterfall? Rate { get; init; }

    /// <summary>The rates that are known to follow, by day.</summary>
    public IReadOnlyList<LaterRate> LaterRates { get; init; } = [];

    /// <summary>Commissions and premiums: those that are charged, those that may be chosen, and those that fall due only when something happens.</summary>
    public IReadOnlyList<QuotedCharge> Charges { get; init; } = [];

    /// <summary>Day by day what is paid out and paid; of lines and cards, under the assumptions for the APR.</summary>
    public IReadOnlyList<ScheduleLine> Schedule { get; init; } = [];

    /// <summary>The sums.</summary>
    public QuoteTotals Totals { get; init; } = new();

    /// <summary>The annual percentage rate of charge of the European Union, unrounded; of a deposit the effective yield. Null for an insurance.</summary>
    public decimal? Apr { get; init; }

    /// <summary>The annual percentage rate by Regulation Z of the United States, unrounded; null where that has none, as for deposits.</summary>
    public decimal? AprUs { get; init; }

    /// <summary>What was assumed, in sentences: how a line is drawn and repaid, what a variable rate will be.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];
}

/// <summary>A commission or a premium of an offer.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Commission">What the commission is charged for; null for a premium.</param>
/// <param name="Cover">What the insurance covers; null for a commission.</param>
/// <param name="Price">
/// How what is due the first time comes about; of what happens later or never, as if it happened at the start; of the package of an insurance,
/// how the premium of a year does.
/// </param>
public sealed record QuotedCharge(Guid Row, string Name, CommissionKind? Commission, InsuranceCover? Cover, Waterfall Price)
{
    /// <summary>How it is calculated.</summary>
    public ChargeCalculation Calculation { get; init; }

    /// <summary>When it is due.</summary>
    public ChargeFrequency Frequency { get; init; }

    /// <summary>Whether it is added to the debt instead of being paid.</summary>
    public bool IsFinanced { get; init; }

    /// <summary>Whether the APR counts it.</summary>
    public bool InApr { get; init; }

    /// <summary>Whether it is charged; the others are told, and not part of any figure.</summary>
    public bool IsCharged { get; init; }

    /// <summary>Whether it is an insurance that may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>How often it is due.</summary>
    public int Times { get; init; }

    /// <summary>All of it together.</summary>
    public decimal Total { get; init; }
}

/// <summary>What happens on one day.</summary>
/// <param name="Due">The day.</param>
/// <param name="Instalment">The number of the instalment that is due; 0 for none.</param>
/// <param name="Rate">The nominal rate of the period that ends, percent a year.</param>
/// <param name="Drawn">What is paid out to the customer, of a deposit what the customer pays in.</param>
/// <param name="Interest">The interest of the period.</param>
/// <param name="Principal">The capital that is repaid.</param>
/// <param name="Charges">The commissions and premiums that are paid, not those that are added to the debt.</param>
/// <param name="Payment">What the customer pays in all, of a deposit what is paid to the customer.</param>
/// <param name="Balance">What is owed afterwards, of a deposit what is held.</param>
public sealed record ScheduleLine(
    DateTime Due, int Instalment, decimal Rate, decimal Drawn, decimal Interest, decimal Principal, decimal Charges, decimal Payment, decimal Balance);

/// <summary>The sums of an offer.</summary>
public sealed record QuoteTotals
{
    /// <summary>What the customer receives, of a deposit pays in.</summary>
    public decimal Amount { get; init; }

    /// <summary>Commissions and premiums that are added to the debt.</summary>
    public decimal Financed { get; init; }

    /// <summary>The interest; of a deposit what the customer earns.</summary>
    public decimal Interest { get; init; }

    /// <summary>The commissions, financed ones included.</summary>
    public decimal Commissions { get; init; }

    /// <summary>The premiums, financed ones included.</summary>
    public decimal Premiums { get; init; }

    /// <summary>What it costs the customer: interest, commissions and premiums; of a deposit what it earns, negative.</summary>
    public decimal Cost { get; init; }

    /// <summary>The part of the cost that the APR counts: the total cost of the credit in the sense of the directives.</summary>
    public decimal CostInApr { get; init; }

    /// <summary>What the customer pays in all; of a deposit what is paid to the customer.</summary>
    public decimal Payable { get; init; }

    /// <summary>The first regular instalment without commissions and premiums; 0 where there is none.</summary>
    public decimal Instalment { get; init; }

    /// <summary>The last instalment.</summary>
    public decimal LastInstalment { get; init; }

    /// <summary>How many instalments there are.</summary>
    public int Instalments { get; init; }

    /// <summary>The premiums that fall due with each instalment, at the first of them; of an insurance the premium each time.</summary>
    public decimal Premium { get; init; }
}
