using Personas.Crm.Domain.Repayment.Planning;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>Interest alone, until the last instalment repays everything.</summary>
public sealed record Bullet : RepaymentMethod
{
    internal override decimal Level(Remaining remaining) => 0;

    internal override decimal Principal(decimal level, Turn turn) => 0;
}
