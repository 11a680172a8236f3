namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>What a new version does to one group of customers. Per run: customers are added, then it is read.</summary>
public sealed class ImpactTally
{
    /// <summary>How many customers.</summary>
    public int Customers { get; private set; }

    /// <summary>How many pay less for something and more for nothing, or are offered something that they were not, and lose nothing.</summary>
    public int Gain { get; private set; }

    /// <summary>How many pay more for something and less for nothing, or are no longer offered something, and gain nothing.</summary>
    public int Lose { get; private set; }

    /// <summary>How many gain for one request and lose for another.</summary>
    public int Mixed { get; private set; }

    /// <summary>How many see no difference.</summary>
    public int Same => Customers - Gain - Lose - Mixed;

    /// <summary>How many are offered something that they were not; they are among those who gain or are mixed.</summary>
    public int NewlyOffered { get; private set; }

    /// <summary>How many are no longer offered something; they are among those who lose or are mixed.</summary>
    public int NoLonger { get; private set; }

    /// <summary>How many requests both versions offer.</summary>
    public int Compared { get; private set; }

    /// <summary>The sum of what the cost changes, over the requests that both offer.</summary>
    public decimal Cost { get; private set; }

    /// <summary>The sum of what the nominal rate changes, over the requests that both offer, in percentage points.</summary>
    public decimal Rate { get; private set; }

    /// <summary>Adds a customer.</summary>
    public void Add(PriceChange change)
    {
        Customers++;
        if (change.IsGain) Gain++;
        if (change.IsLoss) Lose++;
        if (change.IsMixed) Mixed++;
        if (change.IsNewlyOffered) NewlyOffered++;
        if (change.IsNoLonger) NoLonger++;
        Compared += change.Compared;
        Cost += change.Cost;
        Rate += change.Rate;
    }
}
