namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>A batch of one customer; that customers do not disturb each other is shown by <see cref="ColumnsLawTests"/>.</summary>
[TestClass]
public sealed class ColumnsExpressionLaws : ExpressionLaws
{
    protected override bool Holds(LawCase law) => Bulk.Holds(law.Expression, [A.Customer(law.Customer).At(law.Moment)])[0];
}
