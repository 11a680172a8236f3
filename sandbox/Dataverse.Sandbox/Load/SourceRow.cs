using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Load;

/// <summary>One row of a CSV file.</summary>
/// <param name="Number">Its number, counted from 1, the header not counted.</param>
/// <param name="Line">Its line in the file, for messages.</param>
/// <param name="Today">The day on which it is loaded.</param>
/// <param name="Columns">Position of each column by name.</param>
/// <param name="Cells">The texts.</param>
public sealed record SourceRow(int Number, int Line, DateOnly Today, IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    /// <summary>The text of a column.</summary>
    public string this[string column] => Cells[Columns[column]];
}
