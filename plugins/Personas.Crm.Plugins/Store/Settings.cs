using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// How days are counted when memberships are decided: one zone, week and fiscal year for the whole organisation, so that a membership does
/// not depend on who looks. The zone is the environment variable pcrm_TimeZone (a Windows name; UTC when left out), the rest the organisation's own settings.
/// </summary>
internal sealed record Settings(TimeZoneInfo Zone, DayOfWeek WeekStart, FiscalCalendar Fiscal)
{
    private const string TimeZone = "pcrm_TimeZone";

    /// <summary>Asks the platform: two requests, once for each set of published rules.</summary>
    public static Settings Read(IOrganizationService service)
    {
        var query = new QueryExpression(Organization.LogicalName)
        {
            ColumnSet = new ColumnSet(Organization.FiscalCalendarStart, Organization.FiscalPeriodType, Organization.WeekStartDayCode),
            TopCount = 1,
        };
        var organization = service.RetrieveMultiple(query).Entities.Single();
        var start = organization.Instant(Organization.FiscalCalendarStart) ?? new DateTime(2000, 1, 1);
        return new Settings(
            ReadZone(service),
            (DayOfWeek)(organization.Number(Organization.WeekStartDayCode) ?? 0),
            new FiscalCalendar(start.Month, start.Day, Period(organization.Number(Organization.FiscalPeriodType))));
    }

    /// <summary>An instant as the organisation sees it.</summary>
    public Moment At(DateTime utcNow) => new(utcNow, Zone, Fiscal, WeekStart);

    /// <summary>The settings as one text; equal settings have equal texts.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}|{1}|{2}-{3}|{4}", Zone.Id, WeekStart, Fiscal.StartMonth, Fiscal.StartDay, Fiscal.Period);

    /// <summary>Settings from their text; null when it is not one of this machine.</summary>
    public static Settings? Parse(string text)
    {
        var parts = text.Split('|');
        if (parts.Length != 4 || parts[2].Split('-') is not { Length: 2 } start
            || !Enum.TryParse<DayOfWeek>(parts[1], out var weekStart)
            || !int.TryParse(start[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(start[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || !Enum.TryParse<FiscalPeriodKind>(parts[3], out var period)) return null;
        try
        {
            return new Settings(TimeZoneInfo.FindSystemTimeZoneById(parts[0]), weekStart, new FiscalCalendar(month, day, period));
        }
        catch (TimeZoneNotFoundException)
        {
            return null;
        }
    }

    private static TimeZoneInfo ReadZone(IOrganizationService service)
    {
        var query = new QueryExpression(EnvironmentVariable.LogicalName) { ColumnSet = new ColumnSet(EnvironmentVariable.DefaultValue), TopCount = 1 };
        query.Criteria.AddCondition(EnvironmentVariable.SchemaName, ConditionOperator.Equal, TimeZone);
        var value = query.AddLink(EnvironmentVariableValue.LogicalName, EnvironmentVariable.Id, EnvironmentVariableValue.DefinitionId, JoinOperator.LeftOuter);
        value.EntityAlias = "value";
        value.Columns = new ColumnSet(EnvironmentVariableValue.Value);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        var name = row?.GetAttributeValue<AliasedValue>("value." + EnvironmentVariableValue.Value)?.Value as string
            ?? row?.Text(EnvironmentVariable.DefaultValue) ?? "UTC";
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (TimeZoneNotFoundException)
        {
            throw new Pipeline.Refusal(
                $"The environment variable {TimeZone} holds '{name}', which is no time zone. "
                + "Write a Windows name such as 'W. Europe Standard Time', or 'UTC'.");
        }
    }

    // The organisation's fiscal period type: 2000 year, 2001 half-year, 2002 quarter, 2003 month, 2004 four weeks.
    private static FiscalPeriodKind Period(int? type) => type switch
    {
        2000 => FiscalPeriodKind.Year,
        2001 => FiscalPeriodKind.HalfYear,
        2003 => FiscalPeriodKind.Month,
        2004 => FiscalPeriodKind.FourWeeks,
        _ => FiscalPeriodKind.Quarter,
    };
}
