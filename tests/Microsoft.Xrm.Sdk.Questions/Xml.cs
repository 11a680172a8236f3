using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>How things are written as XML.</summary>
internal static class Xml
{
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<Question> Questions =>
    [
        Of("a row", Row()),
        Of("a reference", new EntityReference("contact", "number", "7")),
        Of("rows", new EntityCollection([new Entity("contact")]) { MoreRecords = true, PagingCookie = "cookie" }),
        Of("FetchXML", new FetchExpression("<fetch/>")),
        Of("a query by values", new QueryByAttribute("contact") { ColumnSet = new ColumnSet("age"), TopCount = 5 }),
        Of("aggregates", new ColumnSet { AttributeExpressions = { new XrmAttributeExpression("age", XrmAggregateType.Sum, "total") } }),
        Of("a request", new RetrieveRequest { Target = new EntityReference("contact", Records.Ada), ColumnSet = new ColumnSet("age") }),
        Of("a request by name", new OrganizationRequest("pcrm_EvaluateCustomer") { RequestId = Records.Ada, ["CustomerId"] = Records.Ada }),
        Of("parameters", new ParameterCollection { ["Query"] = new QueryByAttribute("contact"), ["Texts"] = new[] { "a" } }),
        Of("a fault", new OrganizationServiceFault { Message = "no", ErrorCode = 3, Timestamp = Noon }),
        Of<BaseServiceFault>("a transaction's fault", new ExecuteTransactionFault { FaultedRequestIndex = 2, Timestamp = Noon }),
        Of("an outcome", new ExecuteMultipleResponseItem { RequestIndex = 1 }),
        Of("a label", new Label("text", 1033)),
        Of("a setting", new BooleanManagedProperty(true)),
    ];

    private static Question Of<T>(string what, T value) => new(what + " as XML", () =>
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    });

    private static Entity Row() => new("contact", "number", "7")
    {
        Id = Records.Ada,
        RowVersion = "12",
        EntityState = EntityState.Changed,
        ["text"] = "Ada",
        ["integer"] = 1,
        ["decimal"] = 1.5m,
        ["moment"] = Noon,
        ["choice"] = new OptionSetValue(3),
        ["choices"] = new OptionSetValueCollection([new OptionSetValue(1)]),
        ["money"] = new Money(4.5m),
        ["lookup"] = new EntityReference("account", Records.Ada) { Name = "Ada & Co" },
        ["aliased"] = new AliasedValue("holding", "balance", new Money(3)),
        ["rows"] = new EntityCollection([new Entity("activityparty")]),
        ["bytes"] = new byte[] { 1, 2 },
        ["nothing"] = null,
        FormattedValues = { ["integer"] = "one" },
        RelatedEntities = { [new Relationship("tasks")] = new EntityCollection([new Entity("task")]) { EntityName = "task" } },
    };
}
