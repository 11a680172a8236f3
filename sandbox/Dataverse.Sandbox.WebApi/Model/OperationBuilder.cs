using System.Collections.Generic;
using Dataverse.Sandbox.Pipeline;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>Adds actions and functions to the model: custom APIs, and the few messages of the platform that the sandbox has.</summary>
internal sealed class OperationBuilder(EdmModel model, EdmEntityContainer container, EdmEntityType anyRow, IReadOnlyDictionary<string, EdmEntityType> types)
{
    /// <summary>The messages that carry many rows of one table.</summary>
    public static readonly string[] Multiples = ["CreateMultiple", "UpdateMultiple", "UpsertMultiple"];

    private static readonly EdmCoreModel Core = EdmCoreModel.Instance;

    public void AddAll(IEnumerable<CustomApi> apis)
    {
        AddWhoAmI();
        foreach (var name in Multiples) AddMultiple(name);
        foreach (var api in apis)
            if (api.Binding == 0 || types.ContainsKey(api.BoundTable)) AddApi(api);
    }

    private void AddWhoAmI()
    {
        var response = new EdmComplexType(ServiceModel.Namespace, "WhoAmIResponse");
        foreach (var name in new[] { "BusinessUnitId", "UserId", "OrganizationId" }) response.AddStructuralProperty(name, EdmPrimitiveTypeKind.Guid, false);
        model.AddElement(response);
        var function = new EdmFunction(ServiceModel.Namespace, "WhoAmI", new EdmComplexTypeReference(response, false));
        model.AddElement(function);
        container.AddFunctionImport(function);
    }

    private void AddMultiple(string name)
    {
        var action = new EdmAction(ServiceModel.Namespace, name, null, true, null);
        action.AddParameter("entityset", Many(anyRow));
        action.AddParameter("Targets", Many(anyRow));
        model.AddElement(action);
    }

    private void AddApi(CustomApi api)
    {
        var response = ResponseOf(api);
        EdmOperation operation = api.IsFunction
            ? new EdmFunction(ServiceModel.Namespace, api.UniqueName, (IEdmTypeReference?)response ?? Core.GetBoolean(true), api.Binding != 0, null, false)
            : new EdmAction(ServiceModel.Namespace, api.UniqueName, response, api.Binding != 0, null);
        if (api.Binding == 1) operation.AddParameter("entity", new EdmEntityTypeReference(types[api.BoundTable], false));
        if (api.Binding == 2) operation.AddParameter("entityset", Many(types[api.BoundTable]));
        foreach (var parameter in api.Parameters)
            if (parameter.IsOptional) operation.AddOptionalParameter(parameter.Name, TypeOf(parameter));
            else operation.AddParameter(parameter.Name, TypeOf(parameter));
        model.AddElement(operation);
        if (api.Binding != 0) return;
        if (operation is EdmFunction function) container.AddFunctionImport(function);
        else container.AddActionImport((EdmAction)operation);
    }

    private EdmComplexTypeReference? ResponseOf(CustomApi api)
    {
        if (api.Properties.Count == 0) return null;
        var response = new EdmComplexType(ServiceModel.Namespace, api.UniqueName + "Response");
        foreach (var property in api.Properties)
        {
            var type = TypeOf(property);
            // A complex type cannot hold rows as values; they are reached as navigation properties.
            if (type.AsCollectionOrElement().IsEntity()) response.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = property.Name,
                Target = (IEdmEntityType)type.AsCollectionOrElement().Definition,
                TargetMultiplicity = type.IsCollection() ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
            else response.AddStructuralProperty(property.Name, type);
        }

        model.AddElement(response);
        return new EdmComplexTypeReference(response, true);
    }

    // In the order of the platform's numbers of parameter types.
    private IEdmTypeReference TypeOf(CustomApiParameter parameter) => parameter.Type switch
    {
        0 => Core.GetBoolean(true),
        1 => Core.GetDateTimeOffset(true),
        2 or 8 => Core.GetDecimal(true),
        3 or 5 => new EdmEntityTypeReference(RowType(parameter.Table), true),
        4 => Many(RowType(parameter.Table)),
        6 => Core.GetDouble(true),
        7 or 9 => Core.GetInt32(true),
        11 => new EdmCollectionTypeReference(new EdmCollectionType(Core.GetString(true))),
        12 => Core.GetGuid(true),
        _ => Core.GetString(true),
    };

    private EdmEntityType RowType(string table) => types.GetValueOrDefault(table, anyRow);

    private static EdmCollectionTypeReference Many(EdmEntityType type) => new(new EdmCollectionType(new EdmEntityTypeReference(type, false)));
}
