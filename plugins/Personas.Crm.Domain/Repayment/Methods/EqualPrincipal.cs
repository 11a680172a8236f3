using System;
using Personas.Crm.Domain.Repayment.Planning;

namespace Personas.Crm.Domain.Repayment.Methods;

/// <summary>The capital, less a balloon, in equal parts; interest on top.</summary>
public sealed record EqualPrincipal : RepaymentMethod
{
    internal override bool TakesBalloon => true;

    internal override decimal Level(Remaining remaining) => (remaining.Capital - remaining.Balloon) / remaining.Count;

    internal override decimal Principal(decimal level, Turn turn) => Math.Min(level, turn.Capital);
}
