using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The published date cases, in every zone: they are stated on the user's clock. They live beside the repository and run when they are
/// there.</summary>
[TestClass]
public sealed class OracleDateTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Bucharest", "America/New_York", "Asia/Kolkata"];

    [TestMethod]
    public void Every_published_date_case_holds_in_every_zone()
    {
        if (Find("shared/oracles/segment_date_cases.csv") is not { } file)
        {
            Assert.Inconclusive("Skipped: ../shared/oracles/segment_date_cases.csv is not beside the repository. The cases in Laws/Cases cover the same ranges.");
            return;
        }
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.IsGreaterThan(30, rows.Count);
        foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
            foreach (var row in rows) Check(row, zone);
    }

    private static void Check(string[] row, TimeZoneInfo zone)
    {
        var moment = new Moment(Utc(row[2], zone), zone);
        var value = row[1].Length == 0 ? string.Empty : row[1].Contains('-') ? $",\"value\":\"{row[1]}\"" : $",\"value\":{row[1]}";
        var customer = A.Customer($$"""{"lastseen":"{{Utc(row[3], zone):yyyy-MM-ddTHH:mm:ssZ}}"}""").At(moment);
        var expression = $$"""{"version":1,"fact":"lastseen","op":"{{row[0]}}"{{value}}}""";
        Assert.AreEqual(bool.Parse(row[4]), customer.Holds(expression), $"{string.Join(",", row)} in {zone.Id}");
        Assert.AreEqual(bool.Parse(row[4]), Bulk.Holds(expression, [customer])[0], $"{string.Join(",", row)} in {zone.Id}, in bulk");
        using var bank = new FetchBank();
        bank.Add(customer.Columns);
        var options = new SqlOptions(Bank.Catalogue, Bank.Schema, moment, FetchBank.Dialect);
        var sql = SqlTranslation.Of(Bank.Read(expression).Required, options).Required;
        Assert.AreEqual(bool.Parse(row[4]), bank.Find(sql).Count == 1, $"{string.Join(",", row)} in {zone.Id}: {sql.Sql}");
    }

    private static DateTime Utc(string local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone);

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        return null;
    }
}
