using System;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Reading;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.WebApi.Writing;

/// <summary>Answers POST, PATCH, PUT and DELETE on rows, columns and references.</summary>
internal sealed class Writes(Call call, Paths paths, Target target)
{
    private const string AnyVersion = "*";

    private Table Table => target.Table!;

    private bool IsBare => call.Header("Content-Type")?.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase) == true;

    public Answer Run() => call.Method switch
    {
        _ when target.IsReference => new ReferenceWrites(call, paths, target).Run(),
        "POST" when target is { IsCollection: true, IsCount: false } => Create(),
        "PATCH" when target is { Row: not null, Column: null } => Update(target.Row),
        "PUT" or "PATCH" when target is { Row: not null, Column.Type: ColumnType.Image or ColumnType.File, IsValue: false } && IsBare =>
            Change(target.Row, target.Column, call.Body.ToArray()),
        "PUT" when target is { Row: not null, Column: not null, IsValue: false } => SetColumn(target.Row, target.Column),
        "DELETE" when target is { Row: not null, Column: null } => Delete(target.Row),
        "DELETE" when target is { Row: not null, Column: not null, IsValue: false } => ClearColumn(target.Row, target.Column),
        _ => throw WebApiException.NoMethod(call.Method, call.Url.AbsolutePath),
    };

    private Answer Create()
    {
        var row = new RowBody(call.Model, paths).Read(Table, call.ReadObject(), isNew: true);
        // POST to the collection of a row creates a row that belongs to it.
        if (target.From is { } from)
        {
            if (target.Navigation!.Kind != NavigationKind.Children) throw WebApiException.NoMethod(call.Method, call.Url.AbsolutePath);
            row[target.Navigation.Link!.ReferencingColumn] = from;
        }

        row.Id = ((CreateResponse)call.Service.Execute(new CreateRequest { Target = row })).id;
        return Written(row.Id, isNew: true);
    }

    private Answer Update(EntityReference reference)
    {
        var row = new RowBody(call.Model, paths).Read(Table, call.ReadObject(), isNew: false);
        if (row.Id != Guid.Empty && reference.Id != Guid.Empty && row.Id != reference.Id)
            throw WebApiException.Body(Table.EntitySetName, $"The '{Table.PrimaryId}' of the body is not the one of the URL. Leave it out.");
        (row.Id, row.KeyAttributes) = (reference.Id, reference.KeyAttributes);
        var (ifMatch, ifNone) = (call.Header("If-Match"), call.Header("If-None-Match"));
        if (ifNone == AnyVersion) return Created(row);
        if (ifMatch is null) return Upserted(row);
        var request = new UpdateRequest { Target = row };
        if (ifMatch != AnyVersion) (row.RowVersion, request.ConcurrencyBehavior) = (VersionOf(ifMatch), ConcurrencyBehavior.IfRowVersionMatches);
        call.Service.Execute(request);
        return Written(new RowIds(call.Service).Of(reference), isNew: false);
    }

    // If-None-Match: * asks for a row that is not there yet.
    private Answer Created(Entity row)
    {
        foreach (var (name, value) in row.KeyAttributes)
            row[name] = value is Guid id && Table[name].IsReference ? new EntityReference(Table[name].Targets[0], id) : value;
        row.KeyAttributes = [];
        return Written(((CreateResponse)call.Service.Execute(new CreateRequest { Target = row })).id, isNew: true);
    }

    private Answer Upserted(Entity row)
    {
        var response = (UpsertResponse)call.Service.Execute(new UpsertRequest { Target = row });
        return Written(response.Target.Id, response.RecordCreated);
    }

    private Answer Delete(EntityReference reference)
    {
        var request = new DeleteRequest { Target = reference };
        if (call.Header("If-Match") is { } version and not AnyVersion)
            (reference.RowVersion, request.ConcurrencyBehavior) = (VersionOf(version), ConcurrencyBehavior.IfRowVersionMatches);
        call.Service.Execute(request);
        return Answer.Empty();
    }

    private Answer SetColumn(EntityReference reference, Column column)
    {
        var body = call.ReadObject();
        if (!body.TryGetProperty("value", out var value)) throw WebApiException.Body(Table.EntitySetName, "There is no value. Write { \"value\": … }.");
        try
        {
            return Change(reference, column, ColumnJson.Read(column, value));
        }
        catch (FormatException fault)
        {
            throw WebApiException.Body(Table.EntitySetName, $"An error occurred while validating input property '{column.LogicalName}': {fault.Message}");
        }
    }

    private Answer ClearColumn(EntityReference reference, Column column) => Change(reference, column, null);

    private Answer Change(EntityReference reference, Column column, object? value)
    {
        var row = new Entity(Table.LogicalName, reference.Id) { KeyAttributes = reference.KeyAttributes, [column.LogicalName] = value };
        call.Service.Execute(new UpdateRequest { Target = row });
        return Answer.Empty();
    }

    private Answer Written(Guid id, bool isNew)
    {
        var url = $"{call.Root}{Table.EntitySetName}({id:D})";
        if (!call.Preferences.WantsRow) return Answer.Empty().With("OData-EntityId", url).With("Location", isNew ? url : null);
        var parser = paths.Parser(call.Url);
        parser.ParsePath();
        var shape = new ShapeReader(call.Model).Read(parser.ParseSelectAndExpand(), Table);
        var row = RowReader.Retrieve(call.Service, new EntityReference(Table.LogicalName, id), shape);
        return Answer.Json(isNew ? 201 : 200, new RowReader(call, target, parser).Written(row, shape))
            .With("OData-EntityId", url).With("Location", isNew ? url : null).With("Preference-Applied", call.Preferences.Applied(ofRows: false));
    }

    private static string VersionOf(string tag) => tag.StartsWith("W/\"", StringComparison.Ordinal) && tag.EndsWith('"') && tag.Length > 4 ? tag[3..^1]
        : throw WebApiException.Query($"'{tag}' is not a version of a row. Send the @odata.etag that was read: W/\"…\".");
}
