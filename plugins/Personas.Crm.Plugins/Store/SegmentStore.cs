using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads segments as they are stored.</summary>
internal static class SegmentStore
{
    /// <summary>The published segments.</summary>
    public static IEnumerable<StoredSegment> Published(IOrganizationService service)
    {
        var query = Query();
        query.Criteria.AddCondition(Tables.Segment.StatusCode, ConditionOperator.Equal, (int)SegmentStatus.Published);
        return service.All(query).Select(StoredSegment.Of);
    }

    /// <summary>All segments that are not retired.</summary>
    public static IEnumerable<StoredSegment> Living(IOrganizationService service)
    {
        var query = Query();
        query.Criteria.AddCondition(Tables.Segment.StatusCode, ConditionOperator.NotEqual, (int)SegmentStatus.Retired);
        return service.All(query).Select(StoredSegment.Of);
    }

    /// <summary>The segment with a key; null when there is none.</summary>
    public static StoredSegment? Find(IOrganizationService service, string key)
    {
        var query = Query();
        query.TopCount = 1;
        query.Criteria.AddCondition(Tables.Segment.Key, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.Select(StoredSegment.Of).FirstOrDefault();
    }

    /// <summary>The columns that make a stored segment.</summary>
    public static ColumnSet Columns() => new(
        Tables.Segment.Key, Tables.Segment.Name, Tables.Segment.CustomerTable, Tables.Segment.StatusCode, Tables.Segment.RefreshMode,
        Tables.Segment.Expression, Tables.Segment.ExpressionHash, Tables.Segment.Dependencies, Tables.Segment.Version,
        Tables.Segment.DraftExpression);

    private static QueryExpression Query() => new(Tables.Segment.LogicalName) { ColumnSet = Columns() };
}
