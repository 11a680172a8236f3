namespace Personas.Crm.Domain.Tests.Laws;

[TestClass]
public sealed class CompiledExpressionLaws : ExpressionLaws
{
    protected override bool Holds(LawCase law) => A.Customer(law.Customer).At(law.Moment).Holds(law.Expression);
}
