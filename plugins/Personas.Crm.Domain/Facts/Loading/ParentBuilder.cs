namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Collects the columns of a row that a path leads to.</summary>
internal sealed class ParentBuilder(int index, ColumnDefinition definition)
{
    public int Index => index;

    public string PathText { get; } = definition.PathText;

    public ColumnSet Columns { get; } = new();

    public ParentNeed Build() => new(index, definition.Path, Columns.Columns);
}
