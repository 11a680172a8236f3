using System;
using System.Linq;

namespace Personas.Crm.Plugins.Tests.Store;

/// <summary>The plug-ins take a choice's position for the domain's own enumeration: both must list the same things in the same order.</summary>
[TestClass]
public sealed class ChoiceOrderTests
{
    [TestMethod]
    public void Kinds_of_facts() => ShouldAgree<Choices.FactKind, Domain.Facts.FactKind>();

    [TestMethod]
    public void Types_of_facts() => ShouldAgree<Choices.FactType, Domain.Facts.FactType>();

    [TestMethod]
    public void Categories_of_facts() => ShouldAgree<Choices.FactCategory, Domain.Facts.FactCategory>();

    [TestMethod]
    public void Sensitivities_of_facts() => ShouldAgree<Choices.FactSensitivity, Domain.Facts.FactSensitivity>();

    [TestMethod]
    public void Uses_of_facts_in_pricing() => ShouldAgree<Choices.PricingUse, Domain.Facts.PricingUse>();

    [TestMethod]
    public void Refresh_modes() => ShouldAgree<Choices.RefreshMode, Domain.Segments.RefreshMode>();

    private static void ShouldAgree<TChoice, TDomain>() where TChoice : struct, Enum where TDomain : struct, Enum
    {
        var choices = Enum.GetValues<TChoice>();
        var names = choices.Select(choice => choice.ToString().Replace("DateAndTime", "DateTime", StringComparison.Ordinal));
        CollectionAssert.AreEqual(Enum.GetNames<TDomain>(), names.ToArray());
        CollectionAssert.AreEqual(Enumerable.Range(Convert.ToInt32(choices[0], null), choices.Length).ToArray(),
            choices.Select(choice => Convert.ToInt32(choice, null)).ToArray());
    }
}
