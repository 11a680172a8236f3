using System.Linq;
using Personas.Crm.Domain.Expressions.Sql;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The query finds the members and nobody else; nothing is left over.</summary>
[TestClass]
public sealed class SqlExpressionLaws : ExpressionLaws
{
    protected override bool Holds(LawCase law)
    {
        using var bank = new FetchBank();
        var customer = bank.Add(law.Customer);
        var options = new SqlOptions(Bank.Catalogue, Bank.Schema, law.Moment, FetchBank.Dialect);
        return bank.Find(SqlTranslation.Of(Bank.Ask(law.Expression), options).Required).Contains(customer);
    }
}
