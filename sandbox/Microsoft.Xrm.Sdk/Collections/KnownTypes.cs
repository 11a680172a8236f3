using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The types that may stand where a more general one is declared, when they are serialised.</summary>
internal static class KnownTypes
{
    /// <summary>What a column or parameter declared as <see cref="object"/> may hold.</summary>
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

    /// <summary>The typed requests.</summary>
    public static readonly IReadOnlyList<Type> OfRequests = SubclassesOf(typeof(OrganizationRequest));

    /// <summary>The typed responses.</summary>
    public static readonly IReadOnlyList<Type> OfResponses = SubclassesOf(typeof(OrganizationResponse));

    private static Type[] SubclassesOf(Type type) => type.Assembly.GetTypes().Where(each => each.IsSubclassOf(type)).ToArray();
}
