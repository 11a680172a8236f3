namespace Personas.Crm.Domain.Products;

/// <summary>What an insurance covers.</summary>
public enum InsuranceCover
{
    /// <summary>Death.</summary>
    Life,

    /// <summary>Disability or illness.</summary>
    Disability,

    /// <summary>Loss of employment.</summary>
    Unemployment,

    /// <summary>Damage to the home or what is in it.</summary>
    Property,

    /// <summary>Medical treatment.</summary>
    Health,

    /// <summary>Journeys.</summary>
    Travel,

    /// <summary>Vehicles.</summary>
    Motor,

    /// <summary>Damage done to others.</summary>
    Liability,
}
