using System.Text.Json;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.WebApi.Writing;

/// <summary>Answers POST, PUT and DELETE on <c>$ref</c>: associates and disassociates rows.</summary>
internal sealed class ReferenceWrites(Call call, Paths paths, Target target)
{
    private Navigation Navigation => target.Navigation!;

    public Answer Run() => call.Method switch
    {
        "POST" when Navigation.IsCollection => Associate(Named()),
        "PUT" when !Navigation.IsCollection => Point(Named()),
        "DELETE" when !Navigation.IsCollection => Point(null),
        "DELETE" => Disassociate(target.Row ?? ById()),
        _ => throw WebApiException.NoMethod(call.Method, call.Url.AbsolutePath),
    };

    private Answer Associate(EntityReference other)
    {
        call.Service.Execute(new AssociateRequest { Target = target.From!, Relationship = Relationship(), RelatedEntities = [Found(other)] });
        return Answer.Empty();
    }

    private Answer Disassociate(EntityReference other)
    {
        call.Service.Execute(new DisassociateRequest { Target = target.From!, Relationship = Relationship(), RelatedEntities = [Found(other)] });
        return Answer.Empty();
    }

    private Answer Point(EntityReference? other)
    {
        var row = new Entity(target.From!.LogicalName, target.From.Id) { KeyAttributes = target.From.KeyAttributes };
        row[Navigation.Link!.ReferencingColumn] = other;
        call.Service.Execute(new UpdateRequest { Target = row });
        return Answer.Empty();
    }

    private EntityReference Named()
    {
        var body = call.ReadObject();
        if (!body.TryGetProperty("@odata.id", out var url) || url.ValueKind != JsonValueKind.String)
            throw WebApiException.Body(call.Model.Catalog[Navigation.Source].EntitySetName,
                "There is no '@odata.id'. Write { \"@odata.id\": \"entityset(id)\" }.");
        return paths.Row(url.GetString()!);
    }

    private EntityReference ById() => call.Option("$id") is { } url ? paths.Row(url)
        : throw WebApiException.Query("The URL does not say which row to disassociate. Write collection(id)/$ref, or $ref?$id=….");

    private EntityReference Found(EntityReference other) => other.Id != System.Guid.Empty ? other
        : new EntityReference(other.LogicalName, new Reading.RowIds(call.Service).Of(other));

    private Relationship Relationship() => new(Navigation.Relationship)
        { PrimaryEntityRole = Navigation.Kind == NavigationKind.Parent ? EntityRole.Referencing : EntityRole.Referenced };
}
