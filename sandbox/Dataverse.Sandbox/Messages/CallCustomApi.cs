using System;
using System.Linq;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages;

/// <summary>A message that a solution defines: checks what goes in, runs its class in the transaction, checks what comes out.</summary>
internal sealed class CallCustomApi : MessageOperation
{
    private const int BoundToRow = 1;
    private readonly CustomApi _api;
    private readonly ParameterCollection _input = [];

    public CallCustomApi(CustomApi api, OrganizationRequest request)
    {
        _api = api;
        foreach (var (name, value) in request.Parameters)
            if (value is not null) _input[name] = value;
        Check();
    }

    /// <inheritdoc />
    public override string Table => _api.BoundTable;

    /// <inheritdoc />
    protected override string Message => _api.UniqueName;

    /// <inheritdoc />
    protected override ParameterCollection Input => _input;

    /// <inheritdoc />
    protected override Guid RowId => _api.Binding == BoundToRow ? ((EntityReference)_input["Target"]).Id : Guid.Empty;

    /// <inheritdoc />
    protected override void Authorize(Turn turn)
    {
        if (_api.ExecutePrivilege.Length > 0) RowAccess.RequirePrivilege(turn, _api.ExecutePrivilege);
    }

    /// <inheritdoc />
    protected override OrganizationResponse Main(Turn turn, MessageRun run)
    {
        if (_api.PluginTypeId is { } type) StepRunner.RunOne(turn, new PluginContext(run, turn, null), type, _api.Id);

        var response = new OrganizationResponse { ResponseName = _api.UniqueName };
        foreach (var (name, value) in run.Output)
        {
            var property = _api.Properties.FirstOrDefault(known => known.Name == name)
                ?? throw Faults.Invalid($"{_api.UniqueName}: its plug-in set the output parameter '{name}', but the API has no such response property. It "
                    + $"has: {Names(_api.Properties)}.");
            if (value is not null && !property.Accepts(value))
                throw Faults.Invalid($"{_api.UniqueName}: its plug-in set '{name}' to a {value.GetType().Name}. Expected: {property.ValueType.Name}.");
            response[name] = value;
        }

        run.Output.Clear();
        return response;
    }

    private void Check()
    {
        if (_api.Binding == BoundToRow && (!_input.TryGetValue("Target", out var target) || target is not EntityReference row
            || !string.Equals(row.LogicalName, _api.BoundTable, StringComparison.OrdinalIgnoreCase)))
            throw Faults.Invalid($"{_api.UniqueName}: 'Target' must be a reference to a row of '{_api.BoundTable}'.");

        foreach (var (name, value) in _input)
        {
            if (name == "Target" && _api.Binding == BoundToRow) continue;
            var parameter = _api.Parameters.FirstOrDefault(known => known.Name == name)
                ?? throw Faults.Invalid($"{_api.UniqueName}: there is no parameter '{name}'. It has: {Names(_api.Parameters)}.");
            if (!parameter.Accepts(value))
                throw Faults.Invalid($"{_api.UniqueName}: the parameter '{name}' is a {value.GetType().Name}. Expected: "
                    + $"{parameter.ValueType.Name}{(parameter.Table.Length > 0 ? $" of '{parameter.Table}'" : "")}.");
        }

        foreach (var parameter in _api.Parameters.Where(parameter => !_input.ContainsKey(parameter.Name)))
        {
            if (!parameter.IsOptional)
                throw Faults.Invalid($"{_api.UniqueName}: Required field '{parameter.Name}' is missing. Expected: {parameter.ValueType.Name}.");
            // As on the platform: a value type that was left out arrives as its default, anything else is not there.
            if (parameter.WhenMissing is { } missing) _input[parameter.Name] = missing;
        }
    }

    private static string Names(System.Collections.Generic.IReadOnlyList<CustomApiParameter> parameters) =>
        parameters.Count == 0 ? "none" : string.Join(", ", parameters.Select(parameter => parameter.Name));
}
