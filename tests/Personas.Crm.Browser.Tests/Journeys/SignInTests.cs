using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;

namespace Personas.Crm.Browser.Tests.Journeys;

/// <summary>From the URL that demo prints to the app, as each person.</summary>
[TestClass]
public sealed class SignInTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Each_person_signs_in_and_the_app_says_who_they_are()
    {
        await using var demo = await ServedDemo.StartAsync();
        foreach (var person in new[] { "Ines Prado", "Rafael Reyes", "Maja Lind", "Otto Berg", "Nora Vik", "Samir Costa" })
        {
            await using var visit = await Visit.AsAsync(TestContext, demo, person);
            var banner = visit.Page.GetByRole(AriaRole.Banner);
            await Assertions.Expect(banner.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"Signed in as {person}" })).ToBeVisibleAsync();
            await visit.Page.KeepAsync(TestContext, "home-" + person.Split(' ')[0].ToLowerInvariant());
            Assert.IsEmpty(visit.Unseen);
        }
    }

    [TestMethod]
    public async Task The_sign_in_page_lists_people_with_what_they_may_do()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.BeginAsync(TestContext, demo);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Nora Vik" })).ToContainTextAsync("Personas Front Line");
        await visit.Page.KeepAsync(TestContext, "sign-in");
        Assert.IsEmpty(await Axe.FaultsAsync(visit.Page));
    }
}
