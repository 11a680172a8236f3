using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads columns of rows, and pages of queries.</summary>
internal static class Rows
{
    /// <summary>Rows that the platform returns at most at a time.</summary>
    public const int PageSize = 5000;

    // Far below what SQL Server accepts as parameters of one statement.
    private const int ListSize = 1000;

    /// <summary>A text; null when empty.</summary>
    public static string? Text(this Entity row, string column) => row.GetAttributeValue<string?>(column) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number.</summary>
    public static int? Number(this Entity row, string column) => row.GetAttributeValue<int?>(column);

    /// <summary>An instant in UTC.</summary>
    public static DateTime? Instant(this Entity row, string column) => row.GetAttributeValue<DateTime?>(column);

    /// <summary>A reference to another row.</summary>
    public static EntityReference? Reference(this Entity row, string column) => row.GetAttributeValue<EntityReference?>(column);

    /// <summary>An option of a choice, state or status.</summary>
    public static T? Option<T>(this Entity row, string column) where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue?>(column) is { } option ? (T)Enum.ToObject(typeof(T), option.Value) : null;

    /// <summary>An option as the platform wants it written.</summary>
    public static OptionSetValue Value<T>(this T option) where T : struct, Enum =>
        new(Convert.ToInt32(option, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>All rows of a query, page after page.</summary>
    public static IEnumerable<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities) yield return row;
            if (!page.MoreRecords) yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>All rows of a query that belong to one of the customers; one request for each thousand customers and each five thousand rows.</summary>
    public static IEnumerable<Entity> AllOf(this IOrganizationService service, Func<QueryExpression> query, string column, IReadOnlyList<Guid> ids)
    {
        for (var start = 0; start < ids.Count; start += ListSize)
        {
            var part = query();
            part.Criteria.Conditions.Add(new ConditionExpression(column, ConditionOperator.In, ids.Skip(start).Take(ListSize).Cast<object>().ToArray()));
            foreach (var row in service.All(part)) yield return row;
        }
    }
}
