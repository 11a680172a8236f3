using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

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
