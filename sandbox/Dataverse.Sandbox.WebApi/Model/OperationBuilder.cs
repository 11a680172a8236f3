using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.WebApi.Operations;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>Adds actions and functions to the model: the messages of the platform that the sandbox has, and the custom APIs.</summary>
internal sealed class OperationBuilder(EdmModel model, EdmEntityContainer container, NamedTypes names)
{
    /// <summary>The messages that carry many rows of one table.</summary>
    public static readonly string[] Multiples = ["CreateMultiple", "UpdateMultiple", "UpsertMultiple", "DeleteMultiple"];

    private const string AnyRows = $"Collection({ServiceModel.AnyRow})";

    public void AddAll(IEnumerable<CustomApi> apis)
    {
        foreach (var enumeration in PlatformOperations.Enumerations) names.AddEnumeration(enumeration);
        names.AddComplex(PlatformOperations.ComplexTypes);
        foreach (var operation in PlatformOperations.All) AddPlatform(operation);
        foreach (var name in Multiples) AddMultiple(name);
        foreach (var api in apis)
            if (api.Binding == 0 || names.Find(api.BoundTable) is IEdmEntityType) AddApi(api);
    }

    private void AddPlatform(PlatformOperation known)
    {
        var response = known.Response.Length == 0 ? null : AddResponse(known.Name, known.Response);
        if (known.BoundTo.Count == 0) AddPlatform(known, response, "");
        foreach (var table in known.BoundTo) AddPlatform(known, response, table);
    }

    private void AddPlatform(PlatformOperation known, EdmComplexTypeReference? response, string boundTo)
    {
        var isBound = boundTo.Length > 0;
        EdmOperation operation = known.IsFunction ? new EdmFunction(ServiceModel.Namespace, known.Name, response!, isBound, null, false)
            : new EdmAction(ServiceModel.Namespace, known.Name, response, isBound, null);
        if (isBound) operation.AddParameter("entity", names.Reference(boundTo, isNullable: false));
        foreach (var pair in PlatformOperation.Words(known.Parameters)) operation.AddParameter(pair.Name, names.Reference(pair.Type));
        Import(operation);
    }

    private EdmComplexTypeReference AddResponse(string name, string properties)
    {
        names.AddComplex($"{name}Response | {properties.Replace(",", " | ", System.StringComparison.Ordinal)}");
        return new EdmComplexTypeReference((IEdmComplexType)names[name + "Response"], false);
    }

    private void AddMultiple(string name)
    {
        var action = new EdmAction(ServiceModel.Namespace, name, null, true, null);
        action.AddParameter("entityset", names.Reference(AnyRows, isNullable: false));
        action.AddParameter("Targets", names.Reference(AnyRows, isNullable: false));
        model.AddElement(action);
    }

    private void AddApi(CustomApi api)
    {
        var response = ResponseOf(api);
        EdmOperation operation = api.IsFunction
            ? new EdmFunction(ServiceModel.Namespace, api.UniqueName, (IEdmTypeReference?)response ?? EdmCoreModel.Instance.GetBoolean(true), api.Binding != 0,
                null, false)
            : new EdmAction(ServiceModel.Namespace, api.UniqueName, response, api.Binding != 0, null);
        if (api.Binding == 1) operation.AddParameter("entity", names.Reference(api.BoundTable, isNullable: false));
        if (api.Binding == 2) operation.AddParameter("entityset", names.Reference($"Collection({api.BoundTable})", isNullable: false));
        foreach (var parameter in api.Parameters)
            if (parameter.IsOptional) operation.AddOptionalParameter(parameter.Name, names.Reference(TypeOf(parameter)));
            else operation.AddParameter(parameter.Name, names.Reference(TypeOf(parameter)));
        Import(operation);
    }

    private EdmComplexTypeReference? ResponseOf(CustomApi api) => api.Properties.Count == 0 ? null
        : AddResponse(api.UniqueName, string.Join(",", api.Properties.Select(property => $"{property.Name} {TypeOf(property)}")));

    private void Import(EdmOperation operation)
    {
        model.AddElement(operation);
        if (operation.IsBound) return;
        if (operation is EdmFunction function) container.AddFunctionImport(function);
        else container.AddActionImport((EdmAction)operation);
    }

    // In the order of the platform's numbers of parameter types.
    private string TypeOf(CustomApiParameter parameter) => parameter.Type switch
    {
        0 => "Edm.Boolean",
        1 => "Edm.DateTimeOffset",
        2 or 8 => "Edm.Decimal",
        3 or 5 => RowType(parameter.Table),
        4 => $"Collection({RowType(parameter.Table)})",
        6 => "Edm.Double",
        7 or 9 => "Edm.Int32",
        11 => "Collection(Edm.String)",
        12 => "Edm.Guid",
        _ => "Edm.String",
    };

    private string RowType(string table) => names.Find(table) is IEdmEntityType ? table : ServiceModel.AnyRow;
}
