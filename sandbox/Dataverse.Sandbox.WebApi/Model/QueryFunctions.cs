using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>
/// The query functions of Dataverse, each an operator of FetchXML:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions.
/// </summary>
internal static class QueryFunctions
{
    private const string Words = """
        none EqualBusinessId eq-businessid | NotEqualBusinessId ne-businessid | EqualUserId eq-userid | NotEqualUserId ne-userid
        none EqualUserLanguage eq-userlanguage | EqualUserTeams eq-userteams | EqualUserOrUserTeams eq-useroruserteams
        none EqualUserOrUserHierarchy eq-useroruserhierarchy | EqualUserOrUserHierarchyAndTeams eq-useroruserhierarchyandteams
        none Today today | Yesterday yesterday | Tomorrow tomorrow | Last7Days last-seven-days | Next7Days next-seven-days
        none LastWeek last-week | ThisWeek this-week | NextWeek next-week | LastMonth last-month | ThisMonth this-month | NextMonth next-month
        none LastYear last-year | ThisYear this-year | NextYear next-year
        none LastFiscalYear last-fiscal-year | ThisFiscalYear this-fiscal-year | NextFiscalYear next-fiscal-year
        none LastFiscalPeriod last-fiscal-period | ThisFiscalPeriod this-fiscal-period | NextFiscalPeriod next-fiscal-period
        text On on | OnOrAfter on-or-after | OnOrBefore on-or-before
        text Above above | AboveOrEqual eq-or-above | Under under | UnderOrEqual eq-or-under | NotUnder not-under
        number LastXHours last-x-hours | LastXDays last-x-days | LastXWeeks last-x-weeks | LastXMonths last-x-months | LastXYears last-x-years
        number NextXHours next-x-hours | NextXDays next-x-days | NextXWeeks next-x-weeks | NextXMonths next-x-months | NextXYears next-x-years
        number OlderThanXMinutes olderthan-x-minutes | OlderThanXHours olderthan-x-hours | OlderThanXDays olderthan-x-days
        number OlderThanXWeeks olderthan-x-weeks | OlderThanXMonths olderthan-x-months | OlderThanXYears olderthan-x-years
        number LastXFiscalYears last-x-fiscal-years | LastXFiscalPeriods last-x-fiscal-periods
        number NextXFiscalYears next-x-fiscal-years | NextXFiscalPeriods next-x-fiscal-periods
        number InFiscalYear in-fiscal-year | InFiscalPeriod in-fiscal-period
        pair InFiscalPeriodAndYear in-fiscal-period-and-year | InOrAfterFiscalPeriodAndYear in-or-after-fiscal-period-and-year
        pair InOrBeforeFiscalPeriodAndYear in-or-before-fiscal-period-and-year
        list In in | NotIn not-in | Between between | NotBetween not-between | ContainValues contain-values | DoesNotContainValues not-contain-values
        """;

    private static readonly FrozenDictionary<string, QueryFunction> All = Words.Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany(line => line[line.IndexOf(' ', StringComparison.Ordinal)..].Split('|', StringSplitOptions.TrimEntries)
            .Select(pair => new QueryFunction(pair.Split(' ')[0], pair.Split(' ')[1], Enum.Parse<Values>(line.Split(' ')[0], ignoreCase: true))))
        .ToFrozenDictionary(function => $"{ServiceModel.Namespace}.{function.Name}");

    /// <summary>The function of that full name, or null.</summary>
    public static QueryFunction? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>Declares them.</summary>
    public static void AddTo(EdmModel model, EdmEntityContainer container)
    {
        var core = EdmCoreModel.Instance;
        foreach (var one in All.Values.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var function = new EdmFunction(ServiceModel.Namespace, one.Name, core.GetBoolean(false));
            function.AddParameter("PropertyName", core.GetString(false));
            if (one.Takes == Values.Text) function.AddParameter("PropertyValue", core.GetString(false));
            if (one.Takes == Values.Number) function.AddParameter("PropertyValue", core.GetInt64(false));
            if (one.Takes == Values.List)
                function.AddParameter("PropertyValues", new EdmCollectionTypeReference(new EdmCollectionType(core.GetString(false))));
            if (one.Takes == Values.Pair)
                foreach (var name in new[] { "PropertyValue1", "PropertyValue2" }) function.AddParameter(name, core.GetInt64(false));
            model.AddElement(function);
            container.AddFunctionImport(function);
        }
    }
}
