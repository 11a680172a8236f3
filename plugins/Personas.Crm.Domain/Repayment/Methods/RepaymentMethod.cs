using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.Planning;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>How the instalments of a schedule are made up. The last instalment always repays what is left.</summary>
public abstract record RepaymentMethod
{
    private protected RepaymentMethod()
    {
    }

    /// <summary>Instalments of interest and capital that are all the same.</summary>
    public static RepaymentMethod Annuity { get; } = new LevelInstalments(0, 1);

    /// <summary>The same capital with every instalment; so payments fall with the interest.</summary>
    public static RepaymentMethod EqualPrincipal { get; } = new EqualPrincipal();

    /// <summary>Interest with every instalment, all capital with the last one.</summary>
    public static RepaymentMethod Bullet { get; } = new Bullet();

    /// <summary>Instalments that grow (shrink, when negative) by so many percent after every so many instalments.</summary>
    public static RepaymentMethod Growing(decimal percent, int every) => new LevelInstalments(percent, every);

    /// <summary>Instalments of a chosen amount until all is repaid; the terms' number of instalments is the most there can be.</summary>
    public static RepaymentMethod Fixed(decimal amount) => new FixedInstalment(amount);

    /// <summary>
    /// Instalments of so many percent of capital and interest owed, or of a minimum, until all is repaid: cards and credit lines. The terms'
    /// number of instalments is the most there can be.
    /// </summary>
    public static RepaymentMethod ShareOfBalance(decimal percent, decimal minimum) => new ShareOfBalance(percent, minimum);

    /// <summary>Whether all instalments are meant to be the same, so that the last one tells how well that went.</summary>
    internal virtual bool IsLevel => false;

    /// <summary>Whether a new rate changes what is repaid.</summary>
    internal virtual bool FollowsRate => false;

    /// <summary>Whether a balloon can be left to the last instalment.</summary>
    internal virtual bool TakesBalloon => false;

    /// <summary>The figure, not rounded, that holds for the remaining instalments until something changes.</summary>
    internal abstract decimal Level(Remaining remaining);

    /// <summary>The capital of one instalment, which may be negative when it does not cover its interest.</summary>
    internal abstract decimal Principal(decimal level, Turn turn);

    /// <summary>What is wrong with the method's own figures.</summary>
    internal virtual IEnumerable<Problem> Check(RepaymentTerms terms) => [];
}
