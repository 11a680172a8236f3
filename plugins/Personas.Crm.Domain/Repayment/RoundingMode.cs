namespace Personas.Crm.Domain.Repayment;

/// <summary>What becomes of an amount between two multiples of the rounding step. Negative amounts mirror positive ones.</summary>
public enum RoundingMode
{
    /// <summary>To the nearer one; half a step goes away from zero. What people expect: 0.125 becomes 0.13.</summary>
    HalfUp,

    /// <summary>To the nearer one; half a step goes to the even one: 0.125 becomes 0.12, 0.135 becomes 0.14.</summary>
    HalfEven,

    /// <summary>Away from zero: 0.121 becomes 0.13.</summary>
    Up,

    /// <summary>Towards zero: 0.129 becomes 0.12.</summary>
    Down,
}
