using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Dataverse.Sandbox;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// Quotes of the packaged solution in the sandbox: a loan with many price items, of which each has a condition, for customers one after the other.
/// Says the quotes per second, kept and not kept, by the clock and by processor time.
/// </summary>
internal static class QuoteRun
{
    private const int Customers = 50;
    private const int Slices = 7;
    private const int Active = 497_100_000;

    /// <summary>Runs it once.</summary>
    /// <param name="args">The managed zip; then how many price items, 500 when left out.</param>
    public static void Run(string[] args)
    {
        if (args.Length is < 1 or > 2 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine("quotes: give the path of PersonasCrm_managed.zip; then the number of price items.");
            Environment.ExitCode = 2;
            return;
        }

        var file = Path.Combine(Path.GetTempPath(), $"quotes-{Guid.NewGuid():N}.db");
        try
        {
            using var organization = Organization.Open(new OrganizationOptions { File = file });
            using (var zip = File.OpenRead(args[0])) organization.Import(zip);
            var items = args.Length == 2 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;
            Approve(organization, items);
            var service = organization.ServiceFor();
            var customers = Enumerable.Range(0, Customers).Select(i => service.Create(new Entity("contact")
            {
                ["lastname"] = "Doe", ["pcrm_monthlyincome"] = new Money(1000 + (100 * i)),
            })).ToList();
            Measure(service, customers, items, save: false);
            Measure(service, customers, items, save: true);
        }
        finally
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
        }
    }

    private static void Measure(IOrganizationService service, List<Guid> customers, int items, bool save)
    {
        var clocks = new List<double>();
        var processors = new List<double>();
        for (var slice = 0; slice <= Slices; slice++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            foreach (var customer in customers)
                service.Execute(new OrganizationRequest("pcrm_Quote")
                {
                    ["CustomerId"] = customer, ["ProductCode"] = "LOAN", ["Amount"] = 12_000m, ["Term"] = 36, ["Save"] = save,
                });
            process.Refresh();
            // The first slice warms up.
            if (slice == 0) continue;
            clocks.Add(customers.Count / clock.Elapsed.TotalSeconds);
            processors.Add(customers.Count / (process.TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine($"{items} price items, {(save ? "kept with their lines" : "not kept")}: {Median(clocks):0} quotes a second by the clock, "
            + $"{Median(processors):0} by processor time");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Approve(Organization organization, int items)
    {
        var service = organization.ServiceFor();
        Fact(service, "income", 3, 0, """{"column":"pcrm_monthlyincome"}""");
        Fact(service, "amount", 3, 5, """{"name":"amount"}""");
        var currency = service.RetrieveMultiple(new QueryExpression("transactioncurrency")).Entities.First().ToEntityReference();
        var product = service.Create(new Entity("pcrm_product")
        {
            ["pcrm_name"] = "Loan", ["pcrm_code"] = "LOAN", ["pcrm_family"] = new OptionSetValue(Active), ["pcrm_currencyid"] = currency,
        });
        var version = service.Create(new Entity("pcrm_productversion") { ["pcrm_productid"] = new EntityReference("pcrm_product", product) });
        for (var item = 0; item < items; item++) service.Create(Price(version, item));
        Move(service, version, Active);
        service.Execute(new OrganizationRequest("pcrm_CheckProductVersion") { ["VersionId"] = version, ["Save"] = true });
        Move(organization.ServiceFor(Approver(organization)), version, Active + 1);
    }

    // Bands of income side by side, so that no two of them overlap; the last item is for all others.
    private static Entity Price(Guid version, int item) => new("pcrm_priceitem")
    {
        ["pcrm_name"] = $"Band {item}", ["pcrm_versionid"] = new EntityReference("pcrm_productversion", version), ["pcrm_priority"] = item + 1,
        ["pcrm_ratetype"] = new OptionSetValue(Active), ["pcrm_rate"] = 9m - (item * 0.001m),
        ["pcrm_expression"] = $$"""{"version":1,"all":[{"fact":"income","op":"ge","value":{{10 * item}}},{"fact":"income","op":"lt","value":{{10 * (item + 1)}}}]}""",
    };

    private static void Fact(IOrganizationService service, string key, int type, int kind, string definition) => service.Create(new Entity("pcrm_fact")
    {
        ["pcrm_key"] = key, ["pcrm_name"] = key, ["pcrm_definition"] = definition,
        ["pcrm_datatype"] = new OptionSetValue(Active + type), ["pcrm_kind"] = new OptionSetValue(Active + kind),
    });

    private static void Move(IOrganizationService service, Guid version, int status) =>
        service.Update(new Entity("pcrm_productversion", version) { ["statuscode"] = new OptionSetValue(status) });

    private static Guid Approver(Organization organization)
    {
        var service = organization.ServiceFor();
        var admin = service.Retrieve("systemuser", organization.AdminUserId, new ColumnSet("businessunitid"));
        var user = service.Create(new Entity("systemuser")
            { ["lastname"] = "Approver", ["domainname"] = "approver", ["businessunitid"] = admin["businessunitid"] });
        service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", WellKnown.SystemAdministrator)]);
        return user;
    }
}
