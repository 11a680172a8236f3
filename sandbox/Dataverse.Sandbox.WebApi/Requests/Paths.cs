using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>Reads the path of a URL.</summary>
internal sealed class Paths(ServiceModel model, Uri root, IOrganizationService service)
{
    /// <summary>A parser of OData for a URL of this service.</summary>
    public ODataUriParser Parser(Uri url) => new(model.Edm, root, url) { Resolver = new AlternateKeysODataUriResolver(model.Edm) };

    /// <summary>What the path points at.</summary>
    /// <exception cref="WebApiException">Nothing, or something that is not supported.</exception>
    public Target Read(ODataPath path)
    {
        var target = new Target();
        foreach (var segment in path) target = Next(target, segment);
        return target.Table is not null || target.Operation.Length > 0 ? target : throw WebApiException.NoSegment("$");
    }

    /// <summary>The row that a URL points at: absolute, or relative to the service with or without a slash in front.</summary>
    public EntityReference Row(string url)
    {
        var relative = url.StartsWith(root.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? url[root.AbsolutePath.Length..] : url.TrimStart('/');
        var whole = url.Contains("://", StringComparison.Ordinal) ? new Uri(url) : new Uri(root, relative);
        if (!whole.AbsoluteUri.StartsWith(root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
            throw WebApiException.Query($"'{url}' is not a URL of this service. Write /entityset(id).");
        return Read(Parser(whole).ParsePath()) is { Row: { } row, Column: null, IsReference: false } ? row
            : throw WebApiException.Query($"'{url}' does not point at one row. Write /entityset(id).");
    }

    private Target Next(Target at, ODataPathSegment segment) => segment switch
    {
        EntitySetSegment set => new Target { Table = model.FindSet(set.EntitySet.Name) ?? throw WebApiException.NoSegment(set.EntitySet.Name) },
        KeySegment key => at with { Row = Keyed(at.Table!, key.Keys) },
        NavigationPropertySegment step => Follow(at, step.NavigationProperty, isReference: false),
        NavigationPropertyLinkSegment step => Follow(at, step.NavigationProperty, isReference: true),
        PropertySegment property => at with { Column = ServiceModel.ColumnOf(at.Table!, property.Property.Name) },
        ValueSegment => at with { IsValue = true },
        CountSegment => at with { IsCount = true },
        // contacts/Microsoft.Dynamics.CRM.contact: a cast to the type that it has anyway.
        TypeSegment type when type.EdmType.AsElementType() is IEdmEntityType same && same.Name == at.Table?.LogicalName => at,
        OperationSegment bound => at with { Operation = bound.Operations.First().Name, Parameters = [.. bound.Parameters] },
        OperationImportSegment free => at with { Operation = free.OperationImports.First().Operation.Name, Parameters = [.. free.Parameters] },
        _ => throw WebApiException.NoSegment(segment.Identifier ?? segment.GetType().Name),
    };

    private Target Follow(Target at, IEdmNavigationProperty property, bool isReference)
    {
        var navigation = model.Find(at.Table!, property.Name) ?? throw WebApiException.NoSegment(property.Name);
        var from = at.Row ?? throw WebApiException.NoSegment(property.Name);
        var next = new Target { Table = model.Catalog[navigation.Target], From = from, Navigation = navigation, IsReference = isReference };
        // PUT and DELETE of a $ref change the lookup, whatever it holds now.
        return navigation.IsCollection || isReference ? next : next with { Row = Parent(from, navigation) };
    }

    private EntityReference? Parent(EntityReference from, Navigation navigation)
    {
        var lookup = navigation.Link!.ReferencingColumn;
        var request = new Microsoft.Xrm.Sdk.Messages.RetrieveRequest { Target = from, ColumnSet = new ColumnSet(lookup) };
        var row = ((Microsoft.Xrm.Sdk.Messages.RetrieveResponse)service.Execute(request)).Entity;
        var held = row.Attributes.TryGetValue(lookup, out var value) ? value as EntityReference : null;
        if (held is null) return null;
        // The owner is a user or a team: both are rows of the table that unites them.
        return held.LogicalName == navigation.Target || model.Catalog[navigation.Target].Unites.Count > 0
            ? new EntityReference(navigation.Target, held.Id) : null;
    }

    private static EntityReference Keyed(Table table, IEnumerable<KeyValuePair<string, object>> keys)
    {
        var pairs = keys.ToArray();
        if (pairs.Length == 1 && pairs[0].Key == table.PrimaryId && pairs[0].Value is Guid id) return new EntityReference(table.LogicalName, id);
        var key = new KeyAttributeCollection();
        foreach (var (name, value) in pairs)
        {
            var column = ServiceModel.ColumnOf(table, name) ?? throw WebApiException.NoSegment(name);
            key[column.LogicalName] = column.Type switch
            {
                ColumnType.Choice or ColumnType.State or ColumnType.Status when value is int option => new OptionSetValue(option),
                ColumnType.DateTime when value is DateTimeOffset instant => instant.UtcDateTime,
                ColumnType.DateTime when value is Date day => (DateTime)day,
                _ => value,
            };
        }

        return new EntityReference(table.LogicalName, key);
    }
}
