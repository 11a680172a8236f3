using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Tests.Messages;

/// <summary>A typed request is a view of the parameters that travel.</summary>
[TestClass]
public sealed class RequestTests
{
    [TestMethod]
    [DataRow(typeof(AssociateRequest), "Associate: Target, Relationship, RelatedEntities")]
    [DataRow(typeof(CreateRequest), "Create: Target")]
    [DataRow(typeof(CreateMultipleRequest), "CreateMultiple: Targets")]
    [DataRow(typeof(DeleteRequest), "Delete: Target")]
    [DataRow(typeof(DisassociateRequest), "Disassociate: Target, Relationship, RelatedEntities")]
    [DataRow(typeof(ExecuteMultipleRequest), "ExecuteMultiple: Requests, Settings")]
    [DataRow(typeof(ExecuteTransactionRequest), "ExecuteTransaction: Requests")]
    [DataRow(typeof(RetrieveRequest), "Retrieve: Target, ColumnSet")]
    [DataRow(typeof(RetrieveAllEntitiesRequest), "RetrieveAllEntities: EntityFilters, RetrieveAsIfPublished")]
    [DataRow(typeof(RetrieveAttributeRequest), "RetrieveAttribute: MetadataId, RetrieveAsIfPublished")]
    [DataRow(typeof(RetrieveEntityRequest), "RetrieveEntity: EntityFilters, MetadataId, RetrieveAsIfPublished")]
    [DataRow(typeof(RetrieveMultipleRequest), "RetrieveMultiple: Query")]
    [DataRow(typeof(UpdateRequest), "Update: Target")]
    [DataRow(typeof(UpdateMultipleRequest), "UpdateMultiple: Targets")]
    [DataRow(typeof(UpsertRequest), "Upsert: Target")]
    [DataRow(typeof(UpsertMultipleRequest), "UpsertMultiple: Targets")]
    public void A_request_knows_its_message_and_starts_with_its_required_parameters(Type type, string expected)
    {
        var request = (OrganizationRequest)Activator.CreateInstance(type)!;

        Assert.AreEqual(expected, $"{request.RequestName}: {string.Join(", ", request.Parameters.Keys)}");
    }

    [TestMethod]
    public void Every_property_of_every_request_reads_and_writes_the_parameter_of_its_name()
    {
        foreach (var type in typeof(CreateRequest).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OrganizationRequest))))
        {
            foreach (var property in type.GetProperties().Where(property => property.DeclaringType == type))
            {
                var request = (OrganizationRequest)Activator.CreateInstance(type)!;
                var value = Sample(property.PropertyType);

                property.SetValue(request, value);

                Assert.AreEqual(value, request[property.Name], $"{type.Name}.{property.Name}");
                Assert.AreEqual(value, property.GetValue(request), $"{type.Name}.{property.Name}");
            }
        }
    }

    [TestMethod]
    public void Every_property_of_every_response_reads_the_result_of_its_name()
    {
        foreach (var type in typeof(CreateResponse).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OrganizationResponse))))
        {
            foreach (var property in type.GetProperties().Where(property => property.DeclaringType == type))
            {
                var response = (OrganizationResponse)Activator.CreateInstance(type)!;
                var value = Sample(property.PropertyType);

                response.Results[property.Name] = value;

                Assert.AreEqual(value, property.GetValue(response), $"{type.Name}.{property.Name}");
            }
        }
    }

    [TestMethod]
    public void A_parameter_that_is_not_there_reads_as_nothing_typed_and_is_refused_by_name()
    {
        var request = new RetrieveRequest();

        Assert.IsNull(request.RelatedEntitiesQuery);
        Assert.ThrowsExactly<KeyNotFoundException>(() => request["RelatedEntitiesQuery"]);
        Assert.AreEqual(Guid.Empty, new CreateResponse().id);
    }

    [TestMethod]
    public void A_parameter_of_another_type_is_refused() =>
        Assert.ThrowsExactly<InvalidCastException>(() => new CreateRequest { ["Target"] = "contact" }.Target);

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(QueryBase) => new FetchExpression(),
        _ when type.IsArray => Array.CreateInstance(type.GetElementType()!, 1),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Activator.CreateInstance(inner),
        _ => Activator.CreateInstance(type),
    };
}
