using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Insurance;

/// <summary>The reasons of an insurance's quote in sentences: the package, then what factors, discounts and the minimum did to its premium.</summary>
internal static class InsuranceReasons
{
    public static IReadOnlyList<string> Of(ProposalSheet sheet, ProposalCard chosen, string? asked) =>
        [Package(sheet, chosen, asked), .. chosen.Premium!.Steps.Where(IsTold).Select(step => $"On the premium: {step.Reason}")];

    private static bool IsTold(WaterfallStep step) => step.Kind is StepKind.Factor or StepKind.Option or StepKind.Discount or StepKind.Minimum;

    private static string Package(ProposalSheet sheet, ProposalCard chosen, string? asked)
    {
        if (asked is not null) return $"The package is '{chosen.Name}', as asked for.";
        var possible = sheet.Cards.Count(card => card.Premium is not null);
        return possible == 1
            ? $"The package is '{chosen.Name}', the only one that can be had."
            : $"No package was asked for: the figures are of '{chosen.Name}', the smallest of {possible} that fits.";
    }
}
