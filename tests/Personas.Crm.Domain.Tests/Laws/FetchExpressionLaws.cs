using Personas.Crm.Domain.Expressions.Fetch;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The query finds every member; where something is left over, the compiled expression decides on what it finds.</summary>
public abstract class FetchExpressionLaws(FetchDates dates) : ExpressionLaws
{
    protected override bool Holds(LawCase law)
    {
        using var bank = new FetchBank().WithUsers();
        var customer = bank.Add(law.Customer);
        var translation = FetchTranslation.Of(Bank.Ask(law.Expression), new FetchOptions(Bank.Catalogue, Bank.Schema, law.Moment, dates));
        var isFound = bank.Find(translation.FetchXml, law.Moment).Contains(customer);
        return isFound && (translation.IsExact || A.Customer(law.Customer).At(law.Moment).Holds(law.Expression));
    }
}

/// <summary>Relative dates are left to the query.</summary>
[TestClass]
public sealed class FetchAsWrittenLaws() : FetchExpressionLaws(FetchDates.AsWritten);

/// <summary>Relative dates are those of the moment.</summary>
[TestClass]
public sealed class FetchAtTheMomentLaws() : FetchExpressionLaws(FetchDates.AtTheMoment);
