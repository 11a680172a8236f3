using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>What every executor of expressions must obey. An executor inherits the laws and says only how it finds a verdict.</summary>
public abstract class ExpressionLaws
{
    /// <summary>The cases that are written in the tables beside this file.</summary>
    public static IEnumerable<object[]> Cases => LawCase.All().Select(law => new object[] { law });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Gives_the_stated_verdict(LawCase law) =>
        Assert.AreEqual(law.Holds, Holds(law), $"{law.Line} ({law.Source}): {law.Expression} of {law.Customer.ToString(Newtonsoft.Json.Formatting.None)}");

    [TestMethod]
    public void Ranges_of_dates_begin_and_end_where_stated()
    {
        var wrong = LawCase.Edges().Where(law => Holds(law) != law.Holds)
            .Select(law => $"{law.Line} ({law.Source}): {law.Expression} of {law.Customer.ToString(Newtonsoft.Json.Formatting.None)} is not {law.Holds}").ToList();
        Assert.IsEmpty(wrong, string.Join("\n", wrong));
    }

    /// <summary>The executor's verdict.</summary>
    protected abstract bool Holds(LawCase law);
}
