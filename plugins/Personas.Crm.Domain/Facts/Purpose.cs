namespace Personas.Crm.Domain.Facts;

/// <summary>What an expression decides.</summary>
public enum Purpose
{
    /// <summary>Who belongs to a segment. Nobody asks, so there are no request facts.</summary>
    Segment,

    /// <summary>Who belongs to an audience. It may ask for other audiences; nobody asks here either.</summary>
    Audience,

    /// <summary>What a product costs, and whether it is offered.</summary>
    Pricing,

    /// <summary>Which step of a journey comes next.</summary>
    Journey,

    /// <summary>What a message says.</summary>
    Content,
}
