using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Plugins.Store;

/// <summary>A step that the published rules ask for.</summary>
/// <param name="Plugin">The class that handles it.</param>
/// <param name="Message">Create, Update or Delete.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">On Update: the columns whose change matters. Empty on the other messages.</param>
/// <param name="ImageColumns">The columns of its images; empty for no image.</param>
internal sealed record DesiredStep(Type Plugin, string Message, string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> ImageColumns)
{
    /// <summary>The image of the row before the change.</summary>
    public const string Before = "PreImage";

    /// <summary>The image of the row after the change.</summary>
    public const string After = "PostImage";

    /// <summary>The name, by which the step is found again.</summary>
    public string Name => $"{Plugin.FullName}: {Message} of {Table}";

    /// <summary>The filtering columns as the platform writes them.</summary>
    public string Filter => string.Join(",", Columns.OrderBy(column => column, StringComparer.Ordinal));

    /// <summary>The images: alias to image columns as the platform writes them.</summary>
    public IReadOnlyList<string> Images => ImageColumns.Count == 0 ? [] : Message switch
    {
        "Create" => [After],
        "Delete" => [Before],
        _ => [Before, After],
    };

    /// <summary>The columns of each image as the platform writes them.</summary>
    public string ImageFilter => string.Join(",", ImageColumns.OrderBy(column => column, StringComparer.Ordinal));
}
