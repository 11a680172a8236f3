using Personas.Crm.Domain.Approval;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>A version is approved only as it was checked, and without errors.</summary>
[TestClass]
public sealed class ApprovalGateTests
{
    [TestMethod]
    [DataRow("a", null, null, "has not been checked")]
    [DataRow("a", "a", "", "has not been checked")]
    [DataRow("a", "b", "[]", "changed after it was checked")]
    [DataRow("a", "a", "?", "cannot be read")]
    [DataRow("a", "a", """[{"severity":"warning","words":"W"},{"severity":"error","words":"E."}]""", "The check found an error: E.")]
    [DataRow("a", "a", "[]", null)]
    [DataRow("a", "a", """[{"severity":"warning","words":"W"}]""", null)]
    public void What_the_last_check_found_decides(string content, string? wasChecked, string? findings, string? fault)
    {
        var problem = ApprovalGate.Fault(content, wasChecked, findings);
        if (fault is null) Assert.IsNull(problem);
        else Assert.Contains(fault, problem!.Fault);
    }
}
