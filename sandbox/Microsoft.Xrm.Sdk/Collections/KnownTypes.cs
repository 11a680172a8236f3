using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The types that a column or parameter declared as <see cref="object"/> may hold when it is serialised.</summary>
internal static class KnownTypes
{
    public static readonly IReadOnlyList<Type> OfValues =
    [
        typeof(AliasedValue), typeof(BooleanManagedProperty), typeof(Entity), typeof(EntityCollection), typeof(EntityReference),
        typeof(EntityReferenceCollection), typeof(Money), typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(Relationship),
        typeof(ColumnSet), typeof(QueryBase), typeof(QueryExpression), typeof(QueryByAttribute), typeof(FetchExpression),
        typeof(FilterExpression), typeof(PagingInfo), typeof(RelationshipQueryCollection), typeof(ConcurrencyBehavior),
        typeof(OrganizationRequestCollection), typeof(OrganizationResponseCollection), typeof(ExecuteMultipleSettings),
        typeof(ExecuteMultipleResponseItemCollection), typeof(OrganizationServiceFault), typeof(Label), typeof(EntityImageCollection),
        typeof(byte[]), typeof(int[]), typeof(string[]), typeof(Guid[]), typeof(Entity[]),
    ];
}
