using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>A row before and after an operation, read once with every column that any step wants; each step gets its own columns of it.</summary>
internal sealed class RowImages
{
    /// <summary>The row before; null when no step wants it or there was none.</summary>
    public Entity? Before { get; set; }

    /// <summary>The row after; null when no step wants it or there is none.</summary>
    public Entity? After { get; set; }

    /// <summary>What one step sees of it.</summary>
    public (EntityImageCollection Pre, EntityImageCollection Post) For(Step step) => (
        Collect(step.Images.Where(image => image.IsPre), Before),
        Collect(step.Images.Where(image => image.IsPost), After));

    /// <summary>What one step sees of these rows.</summary>
    public static StepImages For(Step step, IReadOnlyList<RowImages> rows)
    {
        if (step.Images.Count == 0) return StepImages.None;
        var seen = rows.Select(row => row.For(step)).ToArray();
        return new StepImages([.. seen.Select(row => row.Pre)], [.. seen.Select(row => row.Post)]);
    }

    private static EntityImageCollection Collect(IEnumerable<StepImage> images, Entity? row)
    {
        var collection = new EntityImageCollection();
        if (row is null) return collection;
        foreach (var image in images) collection[image.Alias] = Copy(row, image.Columns);
        return collection;
    }

    private static Entity Copy(Entity row, IReadOnlyList<string> columns)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        foreach (var (name, value) in row.Attributes)
        {
            if (columns.Count > 0 && !columns.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            copy.Attributes[name] = value;
            if (row.FormattedValues.TryGetValue(name, out var text)) copy.FormattedValues[name] = text;
        }

        return copy;
    }
}
