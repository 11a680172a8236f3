namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>One instalment that repays capital, as a method sees it.</summary>
/// <param name="Step">How many instalments repaid capital before it.</param>
/// <param name="Capital">What is owed without interest.</param>
/// <param name="Interest">The interest of the period.</param>
/// <param name="Figures">How amounts are rounded.</param>
internal readonly record struct Turn(int Step, decimal Capital, decimal Interest, Figures Figures);
