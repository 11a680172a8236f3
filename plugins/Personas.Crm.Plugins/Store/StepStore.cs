using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Keeps the registered steps of some of our classes in line with what is desired. Writes only what differs; a step that is no longer
/// desired is switched off and kept, so that switching on again is one update. Ids follow from the names: of two segments published at once, the
/// second fails to create the same step, is tried again by the platform and finds it.
/// </summary>
internal sealed class StepStore(IOrganizationService service, Trace trace)
{
    private const int Enabled = 0;
    private const int Disabled = 1;
    private const int Synchronous = 0;
    private const int Asynchronous = 1;
    private const int BeforeImage = 0;
    private const int AfterImage = 1;

    /// <summary>Aligns all steps of the classes.</summary>
    /// <returns>How many steps and images were written.</returns>
    public int Align(IReadOnlyList<Type> plugins, IReadOnlyList<DesiredStep> desired)
    {
        var types = Types(plugins);
        var existing = Existing(types.Values);
        var writes = 0;
        foreach (var step in existing.Values.Where(step => !desired.Any(wanted => wanted.Name == step.Name) && step.IsEnabled))
        {
            SwitchOff(step);
            writes++;
        }

        var missing = desired.Where(step => !existing.ContainsKey(step.Name)).ToList();
        if (missing.Count > 0) writes += Create(missing, types);
        foreach (var step in desired.Where(step => existing.ContainsKey(step.Name))) writes += Correct(existing[step.Name], step);
        trace.Say($"Steps: {desired.Count} desired, {existing.Count} found, {writes} written");
        return writes;
    }

    private Dictionary<string, Guid> Types(IReadOnlyList<Type> plugins)
    {
        var query = new QueryExpression(PluginType.LogicalName) { ColumnSet = new ColumnSet(PluginType.TypeName) };
        query.Criteria.AddCondition(PluginType.TypeName, ConditionOperator.In, plugins.Select(plugin => (object)plugin.FullName!).ToArray());
        var found = service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Text(PluginType.TypeName)!, row => row.Id, StringComparer.Ordinal);
        var missing = plugins.FirstOrDefault(plugin => !found.ContainsKey(plugin.FullName!));
        return missing is null
            ? found
            : throw new InvalidOperationException($"The plug-in class {missing.FullName} is not registered. Import the solution again.");
    }

    private Dictionary<string, ExistingStep> Existing(IEnumerable<Guid> types)
    {
        var query = new QueryExpression(ProcessingStep.LogicalName)
        {
            ColumnSet = new ColumnSet(ProcessingStep.Name, ProcessingStep.FilteringAttributes, ProcessingStep.StateCode),
        };
        query.Criteria.AddCondition(ProcessingStep.EventHandler, ConditionOperator.In, types.Cast<object>().ToArray());
        var image = query.AddLink(ProcessingStepImage.LogicalName, ProcessingStep.Id, ProcessingStepImage.StepId, JoinOperator.LeftOuter);
        image.EntityAlias = "image";
        image.Columns = new ColumnSet(ProcessingStepImage.Id, ProcessingStepImage.EntityAlias, ProcessingStepImage.Attributes);
        return service.All(query).GroupBy(row => row.Text(ProcessingStep.Name)!)
            .ToDictionary(rows => rows.Key, rows => new ExistingStep(rows.ToList()), StringComparer.Ordinal);
    }

    private void SwitchOff(ExistingStep step) => service.Update(new Entity(ProcessingStep.LogicalName, step.Id)
    {
        [ProcessingStep.StateCode] = new OptionSetValue(Disabled),
        [ProcessingStep.StatusCode] = new OptionSetValue(2),
    });

    private int Create(List<DesiredStep> steps, Dictionary<string, Guid> types)
    {
        var filters = Filters(steps);
        var messages = Messages(steps);
        foreach (var step in steps)
        {
            var id = service.Create(New(step, types[step.Plugin.FullName!], filters, messages));
            foreach (var alias in step.Images) service.Create(NewImage(step, id, alias));
        }

        return steps.Sum(step => 1 + step.Images.Count);
    }

    private int Correct(ExistingStep existing, DesiredStep desired)
    {
        var change = new Entity(ProcessingStep.LogicalName, existing.Id);
        if (existing.Filter != desired.Filter) change[ProcessingStep.FilteringAttributes] = desired.Filter;
        if (!existing.IsEnabled)
        {
            change[ProcessingStep.StateCode] = new OptionSetValue(Enabled);
            change[ProcessingStep.StatusCode] = new OptionSetValue(1);
        }

        var images = desired.Images.Where(alias => existing.ImageFilter(alias) != desired.ImageFilter).ToList();
        foreach (var alias in images)
        {
            if (existing.Image(alias) is { } image)
                service.Update(new Entity(ProcessingStepImage.LogicalName, image) { [ProcessingStepImage.Attributes] = desired.ImageFilter });
            else service.Create(NewImage(desired, existing.Id, alias));
        }

        if (change.Attributes.Count == 0) return images.Count;
        service.Update(change);
        return images.Count + 1;
    }

    private Dictionary<string, Entity> Filters(List<DesiredStep> steps)
    {
        var query = new QueryExpression(SdkMessageFilter.LogicalName) { ColumnSet = new ColumnSet(SdkMessageFilter.MessageId, SdkMessageFilter.Table) };
        query.Criteria.AddCondition(SdkMessageFilter.Table, ConditionOperator.In, steps.Select(step => (object)step.Table).Distinct().ToArray());
        var message = query.AddLink(SdkMessage.LogicalName, SdkMessageFilter.MessageId, SdkMessage.Id);
        message.EntityAlias = "message";
        message.Columns = new ColumnSet(SdkMessage.Name);
        message.LinkCriteria.AddCondition(SdkMessage.Name, ConditionOperator.In, steps.Select(step => (object)step.Message).Distinct().ToArray());
        return service.All(query).ToDictionary(
            row => Key((string)row.GetAttributeValue<AliasedValue>("message." + SdkMessage.Name).Value, row.Text(SdkMessageFilter.Table)!),
            StringComparer.OrdinalIgnoreCase);
    }

    // Of those that belong to no table.
    private Dictionary<string, EntityReference> Messages(List<DesiredStep> steps)
    {
        var names = steps.Where(step => step.Table == DesiredStep.NoTable).Select(step => (object)step.Message).Distinct().ToArray();
        if (names.Length == 0) return [];
        var query = new QueryExpression(SdkMessage.LogicalName) { ColumnSet = new ColumnSet(SdkMessage.Name) };
        query.Criteria.AddCondition(SdkMessage.Name, ConditionOperator.In, names);
        return service.All(query).ToDictionary(row => row.Text(SdkMessage.Name)!, row => row.ToEntityReference(), StringComparer.OrdinalIgnoreCase);
    }

    private static Entity New(DesiredStep step, Guid type, Dictionary<string, Entity> filters, Dictionary<string, EntityReference> messages)
    {
        var row = New(step, type);
        if (messages.TryGetValue(step.Message, out var message) && step.Table == DesiredStep.NoTable)
        {
            row[ProcessingStep.MessageId] = message;
            return row;
        }

        if (!filters.TryGetValue(Key(step.Message, step.Table), out var filter))
            throw new Refusal(
                $"Changes of the table '{step.Table}' cannot be followed: the platform offers no {step.Message} event for it. "
                + "Use no fact of that table in a published segment.");
        row[ProcessingStep.MessageId] = filter.Reference(SdkMessageFilter.MessageId);
        row[ProcessingStep.FilterId] = filter.ToEntityReference();
        return row;
    }

    private static Entity New(DesiredStep step, Guid type) => new(ProcessingStep.LogicalName, NamedId.Of(step.Name))
    {
        [ProcessingStep.Name] = step.Name,
        [ProcessingStep.Description] = "Kept in line with what is published by the solution itself.",
        [ProcessingStep.EventHandler] = new EntityReference(PluginType.LogicalName, type),
        [ProcessingStep.FilteringAttributes] = step.Filter,
        [ProcessingStep.Stage] = new OptionSetValue(step.Stage),
        [ProcessingStep.Mode] = new OptionSetValue(step.IsWaitedFor ? Synchronous : Asynchronous),
        [ProcessingStep.Rank] = 1,
        [ProcessingStep.SupportedDeployment] = new OptionSetValue(0),
        [ProcessingStep.AsyncAutoDelete] = !step.IsWaitedFor,
    };

    private static Entity NewImage(DesiredStep step, Guid id, string alias) => new(ProcessingStepImage.LogicalName, NamedId.Of($"{step.Name}, {alias}"))
    {
        [ProcessingStepImage.StepId] = new EntityReference(ProcessingStep.LogicalName, id),
        [ProcessingStepImage.Name] = alias,
        [ProcessingStepImage.EntityAlias] = alias,
        [ProcessingStepImage.ImageType] = new OptionSetValue(alias == DesiredStep.Before ? BeforeImage : AfterImage),
        [ProcessingStepImage.Attributes] = step.ImageFilter,
        [ProcessingStepImage.MessagePropertyName] = step.Message == "Create" ? "Id" : "Target",
    };

    private static string Key(string message, string table) => $"{message}:{table}";

    private sealed class ExistingStep(IReadOnlyList<Entity> rows)
    {
        public Guid Id => rows[0].Id;

        public string Name => rows[0].Text(ProcessingStep.Name)!;

        public string Filter => rows[0].Text(ProcessingStep.FilteringAttributes) ?? "";

        public bool IsEnabled => rows[0].GetAttributeValue<OptionSetValue>(ProcessingStep.StateCode).Value == Enabled;

        public Guid? Image(string alias) => Row(alias) is { } row ? (Guid?)Aliased(row, ProcessingStepImage.Id) : null;

        public string? ImageFilter(string alias) => Row(alias) is { } row ? (string?)Aliased(row, ProcessingStepImage.Attributes) ?? "" : null;

        private Entity? Row(string alias) => rows.FirstOrDefault(row => (string?)Aliased(row, ProcessingStepImage.EntityAlias) == alias);

        private static object? Aliased(Entity row, string column) => row.GetAttributeValue<AliasedValue>("image." + column)?.Value;
    }
}
