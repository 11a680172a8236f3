using Personas.Crm.Domain.Approval.Impact;

namespace Personas.Crm.Domain.Approval.FairValue;

/// <summary>What one group of customers is offered. Per run: customers are added, then it is read.</summary>
internal sealed class FairValueTally
{
    private int _withApr;
    private decimal _rate;
    private decimal _apr;
    private decimal _cost;

    /// <summary>How many customers.</summary>
    public int Customers { get; private set; }

    /// <summary>How many of them are offered the product.</summary>
    public int Offered { get; private set; }

    /// <summary>The part of them that is; null for nobody.</summary>
    public decimal? Share => Customers == 0 ? null : (decimal)Offered / Customers;

    /// <summary>The mean nominal rate of those; null for none.</summary>
    public decimal? MeanRate => Offered == 0 ? null : _rate / Offered;

    /// <summary>The mean APR of those who have one; null for none.</summary>
    public decimal? MeanApr => _withApr == 0 ? null : _apr / _withApr;

    /// <summary>The mean cost of those; null for none.</summary>
    public decimal? MeanCost => Offered == 0 ? null : _cost / Offered;

    /// <summary>Adds a customer.</summary>
    public void Add(CustomerPrice price)
    {
        Customers++;
        if (!price.IsOffered) return;
        Offered++;
        _rate += price.Rate;
        _cost += price.Cost;
        if (price.Apr is not { } apr) return;
        _withApr++;
        _apr += apr;
    }

    /// <summary>Adds all customers of another group.</summary>
    public void Add(FairValueTally other)
    {
        Customers += other.Customers;
        Offered += other.Offered;
        _withApr += other._withApr;
        _rate += other._rate;
        _apr += other._apr;
        _cost += other._cost;
    }
}
