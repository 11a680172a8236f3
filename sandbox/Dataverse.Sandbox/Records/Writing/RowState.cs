using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>State and status reason: which belong together, and which one the platform adds when only the other is given.</summary>
internal static class RowState
{
    /// <summary>Completes state and status. <paramref name="current"/> is the state of the row before; null for a new row.</summary>
    public static void Complete(RowValues values, int? current)
    {
        var shape = values.Shape;
        if (shape.State < 0 || (current is not null && !values.IsSet(shape.State) && !values.IsSet(shape.Status))) return;

        var state = (values[shape.State] as OptionSetValue)?.Value ?? current ?? Initial(shape.Columns[shape.State]);
        values.Set(shape.State, new OptionSetValue(state));
        if (shape.Status < 0) return;

        if (values[shape.Status] is OptionSetValue status) Check(shape, state, status.Value);
        else if (current != state || values.IsSet(shape.Status)) values
            .Set(shape.Status, Default(shape, state) is { } value ? new OptionSetValue(value) : null);
    }

    private static int Initial(Column state) => state.DefaultOption ?? state.Choice?.Options.Select(option => option.Value).DefaultIfEmpty(0).Min() ?? 0;

    private static int? Default(TableShape shape, int state) =>
        shape.Columns[shape.State].Choice?.Options.FirstOrDefault(option => option.Value == state)?.DefaultStatus
        ?? shape.Columns[shape.Status].Choice?.Options.FirstOrDefault(option => option.State == state)?.Value;

    private static void Check(TableShape shape, int state, int status)
    {
        var option = shape.Columns[shape.Status].Choice?.Options.FirstOrDefault(option => option.Value == status);
        if (option is null || option.State is null || option.State == state) return;
        var label = shape.Columns[shape.State].Choice?.LabelOf(state) ?? "";
        throw Faults.Of(Faults.InvalidStateCodeStatusCode,
            $"{status} is not a valid status code for state code {shape.Table.SchemaName}State.{label} on {shape.Table.LogicalName}. Set statecode "
                + $"{option.State} with it, or choose a status of state {state}.");
    }
}
