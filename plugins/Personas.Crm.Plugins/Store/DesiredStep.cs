using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Plugins.Store;

/// <summary>A step that what is stored asks for, such as the published rules: asynchronous and after the operation unless it says otherwise.</summary>
/// <param name="Plugin">The class that handles it.</param>
/// <param name="Message">Create, Update or Delete; or one that belongs to no table.</param>
/// <param name="Table">The table, or <see cref="NoTable"/>.</param>
/// <param name="Columns">On Update: the columns whose change matters. Empty on the other messages.</param>
/// <param name="ImageColumns">The columns of its images; empty for no image.</param>
internal sealed record DesiredStep(Type Plugin, string Message, string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> ImageColumns)
{
    /// <summary>Stands for the table of a message that belongs to none, as the platform writes it.</summary>
    public const string NoTable = "none";

    private const int PreValidation = 10;
    private const int PostOperation = 40;

    /// <summary>The image of the row before the change.</summary>
    public const string Before = "PreImage";

    /// <summary>The image of the row after the change.</summary>
    public const string After = "PostImage";

    /// <summary>Whether whoever causes the event waits for it.</summary>
    public bool IsWaitedFor { get; init; }

    /// <summary>Whether it comes before the operation, and before the platform clears lookups to a row that is deleted.</summary>
    public bool IsBefore { get; init; }

    /// <summary>The stage of the pipeline.</summary>
    public int Stage => IsBefore ? PreValidation : PostOperation;

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
