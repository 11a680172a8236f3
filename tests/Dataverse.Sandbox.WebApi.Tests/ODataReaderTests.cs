using System;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml;
using Dataverse.Sandbox.Import.Tables;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>
/// A client that believes <c>$metadata</c>: Microsoft's own reader takes every answer by the types declared there, and refuses what is not.
/// </summary>
[TestClass]
public sealed class ODataReaderTests
{
    // By id: a context that names a table by its alternate key, as the platform writes it, is beyond this reader.
    private static readonly string Contact = $"EntityDefinitions({MetadataId.Table("contact"):D})";

    private static readonly string[] Lists =
    [
        "EntityDefinitions", "EntityDefinitions?$select=LogicalName,DisplayName&$expand=Keys,OneToManyRelationships,ManyToOneRelationships,ManyToManyRelationships",
        $"{Contact}/Attributes",
        $"{Contact}/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet,GlobalOptionSet",
        $"{Contact}/Attributes/Microsoft.Dynamics.CRM.BooleanAttributeMetadata?$expand=OptionSet,GlobalOptionSet",
        $"{Contact}/Attributes/Microsoft.Dynamics.CRM.StateAttributeMetadata?$expand=OptionSet",
        $"{Contact}/Attributes/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)",
        $"{Contact}/Keys", "RelationshipDefinitions",
        "RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata", "GlobalOptionSetDefinitions",
        "GlobalOptionSetDefinitions/Microsoft.Dynamics.CRM.OptionSetMetadata?$select=Name,Options",
        "contacts?$expand=parentcustomerid_account($select=name),Contact_Tasks", "accounts?$select=name,revenue&$expand=primarycontactid", "pcrm_segments",
        "systemusers?$select=fullname&$expand=systemuserroles_association($select=name)", "activitypointers", "savedqueries?$select=name,fetchxml",
    ];

    private static readonly string[] Ones =
    [
        $"{Contact}?$expand=Attributes,Keys,OneToManyRelationships,ManyToOneRelationships,ManyToManyRelationships",
        $"{Contact}/Attributes(LogicalName='familystatuscode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet",
        "RelationshipDefinitions(SchemaName='account_primary_contact')", "GlobalOptionSetDefinitions(Name='pcrm_cause')", $"contacts({TestServer.Ada})",
    ];

    [TestMethod]
    public async Task Microsofts_reader_of_OData_takes_every_answer_by_the_types_of_the_metadata_document()
    {
        await using var server = await TestServer.StartAsync();
        var model = await ModelAsync(server);

        foreach (var url in Lists) await ReadAsync(server, url, model, reader => reader.CreateODataResourceSetReader());
        foreach (var url in Ones) await ReadAsync(server, url, model, reader => reader.CreateODataResourceReader());
    }

    private static async Task<IEdmModel> ModelAsync(TestServer server)
    {
        using var answer = await SendAsync(server, "$metadata");
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        Assert.IsTrue(CsdlReader.TryParse(xml, out var model, out var faults), string.Join("\n", faults));
        return model;
    }

    private static async Task ReadAsync(TestServer server, string url, IEdmModel model, Func<ODataMessageReader, ODataReader> start)
    {
        using var answer = await SendAsync(server, url, "odata.include-annotations=\"*\"");
        var settings = new ODataMessageReaderSettings { BaseUri = server.Client.BaseAddress, Validations = ValidationKinds.All, EnableMessageStreamDisposal = true };
        settings.MessageQuotas.MaxReceivedMessageSize = long.MaxValue;
        using var message = new ODataMessageReader(new AnswerMessage(answer, await answer.Content.ReadAsStreamAsync()), settings, model);
        var resources = 0;
        try
        {
            var reader = start(message);
            while (reader.Read())
                if (reader.State == ODataReaderState.ResourceEnd) resources++;
        }
        catch (ODataException fault)
        {
            Assert.Fail($"{url}, after {resources}: {fault.Message}");
        }

        Assert.AreNotEqual(0, resources, url);
    }

    private static Task<HttpResponseMessage> SendAsync(TestServer server, string url, string prefer = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Client.BaseAddress!, url));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + server.Server.Token);
        if (prefer.Length > 0) request.Headers.TryAddWithoutValidation("Prefer", prefer);
        return server.Client.SendAsync(request);
    }
}
