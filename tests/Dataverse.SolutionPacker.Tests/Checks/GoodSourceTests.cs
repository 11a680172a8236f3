using System.Linq;
using Dataverse.SolutionPacker.Checks;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Product;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Checks;

[TestClass]
public sealed class GoodSourceTests
{
    [TestMethod]
    public void The_garden_passes_without_a_word()
    {
        using var garden = GardenSource.With();
        Assert.AreEqual("", string.Join("\n", garden.Problems()));
    }

    [TestMethod]
    public void The_product_passes()
    {
        var source = new SourceFolder(Repository.Source, FileMap.Parse(Repository.Built.Select(built => $"{built.Name}={built.File}")));
        Assert.AreEqual("", string.Join("\n", AllChecks.Find(source).Where(problem => !problem.IsNote)));
    }
}
