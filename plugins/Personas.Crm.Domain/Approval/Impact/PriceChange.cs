using System;
using System.Collections.Generic;
using System.Globalization;

namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>What a new version does to one customer, over several requests.</summary>
public sealed class PriceChange
{
    private readonly bool _isBetter;
    private readonly bool _isWorse;

    /// <summary>Compares what both versions say to the same requests.</summary>
    public PriceChange(IReadOnlyList<CustomerPrice> before, IReadOnlyList<CustomerPrice> after)
    {
        if (before.Count != after.Count) throw new ArgumentException("Both versions answer the same requests.", nameof(after));
        for (var i = 0; i < before.Count; i++)
        {
            IsNewlyOffered |= !before[i].IsOffered && after[i].IsOffered;
            IsNoLonger |= before[i].IsOffered && !after[i].IsOffered;
            if (!before[i].IsOffered || !after[i].IsOffered) continue;
            Compared++;
            Cost += after[i].Cost - before[i].Cost;
            Rate += after[i].Rate - before[i].Rate;
            _isBetter |= after[i].Cost < before[i].Cost;
            _isWorse |= after[i].Cost > before[i].Cost;
        }
    }

    /// <summary>Whether something is offered that was not.</summary>
    public bool IsNewlyOffered { get; }

    /// <summary>Whether something is no longer offered.</summary>
    public bool IsNoLonger { get; }

    /// <summary>How many requests both versions offer.</summary>
    public int Compared { get; }

    /// <summary>By how much those cost more, in all.</summary>
    public decimal Cost { get; }

    /// <summary>By how many percentage points their nominal rates are higher, in all.</summary>
    public decimal Rate { get; }

    /// <summary>Whether the customer only gains.</summary>
    public bool IsGain => (_isBetter || IsNewlyOffered) && !_isWorse && !IsNoLonger;

    /// <summary>Whether the customer only loses.</summary>
    public bool IsLoss => (_isWorse || IsNoLonger) && !_isBetter && !IsNewlyOffered;

    /// <summary>Whether the customer gains here and loses there.</summary>
    public bool IsMixed => (_isBetter || IsNewlyOffered) && (_isWorse || IsNoLonger);

    /// <summary>The change as a sentence.</summary>
    public string Words
    {
        get
        {
            var words = new List<string>();
            if (IsNewlyOffered) words.Add("is offered what was not offered before");
            if (IsNoLonger) words.Add("is no longer offered what was");
            var amount = Math.Abs(Cost).ToString("N2", CultureInfo.InvariantCulture);
            if (Cost != 0) words.Add($"pays {amount} {(Cost > 0 ? "more" : "less")} over the {Compared} typical requests together");
            return words.Count == 0 ? "nothing changes" : string.Join(", and ", words);
        }
    }
}
