using System;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public class VersionLifecycleTests
{
    [TestMethod]
    [DataRow(VersionStatus.Draft, "InApproval, Retired")]
    [DataRow(VersionStatus.InApproval, "Draft, Approved")]
    [DataRow(VersionStatus.Approved, "Current, Retired")]
    [DataRow(VersionStatus.Current, "Superseded, Retired")]
    [DataRow(VersionStatus.Superseded, "Retired")]
    [DataRow(VersionStatus.Retired, "")]
    public void From_each_state_a_version_goes_where_its_life_leads_and_nowhere_else(VersionStatus from, string allowed)
    {
        var ways = Enum.GetValues<VersionStatus>().Where(to => to != from && VersionLifecycle.Fault(from, to) is null);
        Assert.AreEqual(allowed, string.Join(", ", ways));
    }

    [TestMethod]
    public void A_refused_way_names_those_that_are_open()
    {
        var problem = VersionLifecycle.Fault(VersionStatus.Draft, VersionStatus.Current)!;
        Assert.AreEqual("statuscode: A version that is draft cannot become current. From here it becomes in approval or retired.", problem.ToString());
    }

    [TestMethod]
    public void What_was_approved_never_becomes_a_draft_again()
    {
        foreach (var status in Enum.GetValues<VersionStatus>().Where(VersionLifecycle.WasApproved))
            StringAssert.Contains(VersionLifecycle.Fault(status, VersionStatus.Draft)!.Remedy, "make a new version");
    }

    [TestMethod]
    public void Nobody_approves_what_they_had_a_hand_in()
    {
        var author = Guid.NewGuid();
        Assert.IsNotNull(VersionLifecycle.FourEyes(author, [Guid.NewGuid(), author]));
        Assert.IsNull(VersionLifecycle.FourEyes(Guid.NewGuid(), [author]));
    }
}
