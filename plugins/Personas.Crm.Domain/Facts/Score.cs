using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>A result of scoring: a column of the customer's one row in the table of profiles. A row that was never scored has none.</summary>
public sealed record Score
{
    /// <summary>The table of profiles, at most one a customer.</summary>
    public const string Table = "pcrm_customerprofile";

    /// <summary>Its lookup to the customer.</summary>
    public const string Via = "pcrm_customerid";

    /// <summary>When the row was scored.</summary>
    public const string ScoredOn = "pcrm_scoredon";

    private Score(string name, string column)
    {
        Name = name;
        Column = column;
    }

    /// <summary>Every score.</summary>
    public static IReadOnlyList<Score> All { get; } =
    [
        new("recency", "pcrm_recency"), new("frequency", "pcrm_frequency"), new("monetary", "pcrm_monetary"),
        new("rfm", "pcrm_rfm"), new("rfm-segment", "pcrm_rfmsegment"), new("tenure", "pcrm_tenure"),
        new("probability-alive", "pcrm_probabilityalive"), new("clv-12m", "pcrm_clv12m"), new("churn", "pcrm_churn"),
        new("scored-on", ScoredOn),
    ];

    /// <summary>The name in definitions.</summary>
    public string Name { get; }

    /// <summary>The column of the profile.</summary>
    public string Column { get; }

    /// <summary>The score with a name; null when there is none.</summary>
    public static Score? Named(string name) => All.FirstOrDefault(score => string.Equals(score.Name, name, StringComparison.Ordinal));
}
