using System;
using System.Linq;
using Dataverse.Sandbox.Tests.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

[TestClass]
public sealed class MetadataTests
{
    [TestMethod]
    [DataRow("lastname", AttributeTypeCode.String, "StringType")]
    [DataRow("gendercode", AttributeTypeCode.Picklist, "PicklistType")]
    [DataRow("parentcustomerid", AttributeTypeCode.Customer, "CustomerType")]
    [DataRow("annualincome", AttributeTypeCode.Money, "MoneyType")]
    [DataRow("birthdate", AttributeTypeCode.DateTime, "DateTimeType")]
    [DataRow("contactid", AttributeTypeCode.Uniqueidentifier, "UniqueidentifierType")]
    public void A_column_is_described_with_its_type(string column, AttributeTypeCode code, string name)
    {
        using var test = new TestOrganization(withPlugins: false);

        var described = ((RetrieveAttributeResponse)test.Service.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "contact", LogicalName = column })).AttributeMetadata;

        Assert.AreEqual(code, described.AttributeType);
        Assert.AreEqual(name, described.AttributeTypeName.Value);
    }

    [TestMethod]
    [DataRow("contactid", AttributeRequiredLevel.SystemRequired)]
    [DataRow("lastname", AttributeRequiredLevel.ApplicationRequired)]
    [DataRow("jobtitle", AttributeRequiredLevel.None)]
    public void A_column_says_who_insists_on_it(string column, AttributeRequiredLevel level)
    {
        using var test = new TestOrganization(withPlugins: false);

        var described = ((RetrieveAttributeResponse)test.Service.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "contact", LogicalName = column })).AttributeMetadata;

        Assert.AreEqual(level, described.RequiredLevel.Value);
    }

    [TestMethod]
    public void A_table_is_found_by_the_id_under_which_a_solution_holds_it()
    {
        using var test = new TestOrganization(withPlugins: false);
        test.Organization.Import(new SolutionBuilder().Table("smp_Thing").Zip());
        var component = test.Service.RetrieveMultiple(new QueryByAttribute("solutioncomponent")
            { ColumnSet = new ColumnSet("objectid"), Attributes = { "componenttype" }, Values = { 1 } }).Entities.Single();

        var described = ((RetrieveEntityResponse)test.Service.Execute(
            new OrganizationRequest("RetrieveEntity") { ["MetadataId"] = component["objectid"] })).EntityMetadata;

        Assert.AreEqual("smp_thing", described.LogicalName);
    }

    [TestMethod]
    public void A_table_is_described_with_columns_keys_and_relationships()
    {
        using var test = new TestOrganization(withPlugins: false);

        var described = ((RetrieveEntityResponse)test.Service.Execute(
            new RetrieveEntityRequest { LogicalName = "contact", EntityFilters = EntityFilters.All })).EntityMetadata;

        Assert.AreEqual("contactid", described.PrimaryIdAttribute);
        Assert.AreEqual("fullname", described.PrimaryNameAttribute);
        Assert.IsTrue(described.Attributes.Any(column => column.LogicalName == "gendercode"));
        Assert.IsTrue(described.OneToManyRelationships.Any(link => string.Equals(link.SchemaName, "Contact_Tasks", StringComparison.OrdinalIgnoreCase)));
    }
}
