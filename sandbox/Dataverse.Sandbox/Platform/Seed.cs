using System;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Platform;

/// <summary>Makes a fresh organisation: the SQL tables, the saved catalogue and the rows that every organisation has.</summary>
public static class Seed
{
    private const int English = 1033;
    private const int Utc = 92;

    /// <summary>Creates the organisation in an empty database; the caller commits.</summary>
    /// <returns>The catalogue of the platform's own tables.</returns>
    public static Catalog Create(Session session, DateTime utcNow)
    {
        var catalog = PlatformTables.Catalog;
        Sequences.Prepare(session);
        Schema.Create(session, catalog);
        CatalogStore.Save(session, catalog);

        var rows = new RowWriter(session, catalog, utcNow);
        WriteOrganization(rows);
        WriteUsers(rows);
        WriteSolutions(rows, utcNow);
        WriteMessages(rows);
        WriteRoles(rows);
        foreach (var table in catalog.Tables) WriteTable(rows, table);
        foreach (var (name, level) in OtherPrivileges.OfAppOpener)
            rows.Relate("roleprivileges_association", WellKnown.AppOpener, Privileges.IdOf(name), ("privilegedepthmask", Privileges.DepthMasks[level]));
        rows.Finish();
        return catalog;
    }

    /// <summary>Writes what a table adds besides its columns: the filters of its messages and its privileges, all of which the administrator has.</summary>
    internal static void WriteTable(RowWriter rows, Table table)
    {
        foreach (var message in SdkMessages.On(table))
            rows.Put("sdkmessagefilter", SdkMessages.FilterIdOf(message, table.LogicalName),
                ("sdkmessageid", SdkMessages.IdOf(message)), ("primaryobjecttypecode", table.LogicalName), ("secondaryobjecttypecode", "none"),
                ("name", message),
                ("iscustomprocessingstepallowed", true), ("isvisible", true), ("availability", 0));

        foreach (var (name, right) in Privileges.Of(table))
        {
            WritePrivilege(rows, name, right);
            rows.Put("privilegeobjecttypecodes", DeterministicId.Of("privilegeobjecttypecodes", $"{name}:{table.LogicalName}"),
                ("privilegeid", Privileges.IdOf(name)), ("objecttypecode", table.LogicalName));
        }
    }

    /// <summary>Writes a privilege, and gives it to the administrator.</summary>
    internal static void WritePrivilege(RowWriter rows, string name, int accessRight)
    {
        var id = Privileges.IdOf(name);
        rows.Put("privilege", id, ("name", name), ("accessright", accessRight), ("canbebasic", true), ("canbelocal", true), ("canbedeep", true),
            ("canbeglobal", true));
        rows.Relate("roleprivileges_association", WellKnown.SystemAdministrator, id, ("privilegedepthmask", Privileges.DepthMasks["Global"]));
    }

    private static void WriteOrganization(RowWriter rows)
    {
        rows.Put("organization", WellKnown.Organization,
            ("name", "Sandbox"), ("basecurrencyid", WellKnown.BaseCurrency), ("basecurrencyprecision", 2), ("basecurrencysymbol", "€"),
            ("baseisocurrencycode", "EUR"),
            ("currencysymbol", "€"), ("currencydecimalprecision", 2), ("currencydisplayoption", 0), ("pricingdecimalprecision", 2), ("languagecode", English),
            ("localeid", English),
            ("fullnameconventioncode", 1), ("weekstartdaycode", 0), ("yearstartweekcode", 0), ("fiscalcalendarstart", new DateTime(2000, 1, 1)),
            ("fiscalperiodtype", 2002),
            ("dateformatstring", "M/d/yyyy"), ("dateseparator", "/"), ("timeformatstring", "h:mm tt"), ("timeseparator", ":"), ("decimalsymbol", "."),
            ("numberseparator", ","),
            ("numberformat", "us"), ("numbergroupformat", "3"), ("isauditenabled", false), ("isdisabled", false), ("plugintracelogsetting", 0),
            ("maxuploadfilesize", 5242880),
            ("systemuserid", WellKnown.SystemUser), ("integrationuserid", WellKnown.IntegrationUser), ("schemanameprefix", "new"));
        rows.Put("businessunit", WellKnown.BusinessUnit, ("name", "Sandbox"), ("organizationid", WellKnown.Organization), ("isdisabled", false),
            ("transactioncurrencyid", WellKnown.BaseCurrency));
        rows.Put("transactioncurrency", WellKnown.BaseCurrency,
            ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("currencyprecision", 2), ("exchangerate", 1m),
            ("currencytype", 0));
    }

    private static void WriteUsers(RowWriter rows)
    {
        WriteUser(rows, WellKnown.SystemUser, "", "SYSTEM", "SYSTEM", accessMode: 3);
        WriteUser(rows, WellKnown.IntegrationUser, "", "INTEGRATION", "INTEGRATION", accessMode: 3);
        WriteUser(rows, WellKnown.Administrator, "System", "Administrator", "admin@sandbox.example", accessMode: 0);
        rows.Put("team", WellKnown.DefaultTeam,
            ("name", "Sandbox"), ("businessunitid", WellKnown.BusinessUnit), ("administratorid", WellKnown.Administrator), ("isdefault", true),
            ("teamtype", 0), ("organizationid", WellKnown.Organization));
        foreach (var user in new[] { WellKnown.SystemUser, WellKnown.IntegrationUser, WellKnown.Administrator })
            rows.Relate("teammembership_association", WellKnown.DefaultTeam, user);
    }

    private static void WriteUser(RowWriter rows, Guid id, string firstName, string lastName, string domainName, int accessMode)
    {
        rows.Put("systemuser", id,
            ("firstname", firstName), ("lastname", lastName), ("fullname", $"{firstName} {lastName}".Trim()), ("domainname", domainName),
            ("businessunitid", WellKnown.BusinessUnit),
            ("accessmode", accessMode), ("isdisabled", false), ("organizationid", WellKnown.Organization), ("islicensed", true),
            ("isintegrationuser", id == WellKnown.IntegrationUser));
        rows.Put("usersettings", id,
            ("timezonecode", Utc), ("timezonebias", 0), ("uilanguageid", English), ("helplanguageid", English), ("localeid", English), ("paginglimit", 50),
            ("businessunitid", WellKnown.BusinessUnit), ("transactioncurrencyid", WellKnown.BaseCurrency), ("dateformatstring", "M/d/yyyy"),
            ("timeformatstring", "h:mm tt"),
            ("decimalsymbol", "."), ("numberseparator", ","));
    }

    private static void WriteSolutions(RowWriter rows, DateTime utcNow)
    {
        rows.Put("publisher", WellKnown.DefaultPublisher,
            ("uniquename", "DefaultPublisherSandbox"), ("friendlyname", "Default Publisher"), ("customizationprefix", "new"),
            ("customizationoptionvalueprefix", 10000));
        foreach (var (id, name, label) in new[] { (WellKnown.ActiveSolution, "Active", "Active Solution"),
            (WellKnown.DefaultSolution, "Default", "Default Solution") })
            rows.Put("solution", id, ("uniquename", name), ("friendlyname", label), ("version", "1.0"), ("ismanaged", false),
                ("isvisible", name == "Default"), ("publisherid", WellKnown.DefaultPublisher), ("installedon", utcNow));
    }

    private static void WriteMessages(RowWriter rows)
    {
        foreach (var name in SdkMessages.OfTables.Concat(SdkMessages.OfOwnedTables).Concat(SdkMessages.Global))
            rows.Put("sdkmessage", SdkMessages.IdOf(name), ("name", name), ("isactive", true), ("isprivate", false), ("customizationlevel", 0));
    }

    private static void WriteRoles(RowWriter rows)
    {
        foreach (var (id, name) in new[] { (WellKnown.SystemAdministrator, "System Administrator"), (WellKnown.SystemCustomizer, "System Customizer"),
            (WellKnown.AppOpener, "App Opener") })
            rows.Put("role", id,
                ("name", name), ("businessunitid", WellKnown.BusinessUnit), ("roletemplateid", id), ("parentrootroleid", id),
                ("organizationid", WellKnown.Organization), ("isinherited", 1), ("ismanaged", true));
        foreach (var user in new[] { WellKnown.SystemUser, WellKnown.IntegrationUser, WellKnown.Administrator })
            rows.Relate("systemuserroles_association", user, WellKnown.SystemAdministrator);
        foreach (var name in OtherPrivileges.Acts) WritePrivilege(rows, name, 0);
    }
}
