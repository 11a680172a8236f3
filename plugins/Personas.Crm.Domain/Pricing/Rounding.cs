using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Pricing;

/// <summary>How the amounts of a version are rounded.</summary>
internal static class Rounding
{
    public static RoundingRule Of(RepaymentPlan plan) => new(plan.RoundingStep, plan.Rounding switch
    {
        RoundingKind.HalfUp => RoundingMode.HalfUp,
        RoundingKind.HalfEven => RoundingMode.HalfEven,
        RoundingKind.Up => RoundingMode.Up,
        _ => RoundingMode.Down,
    });
}
