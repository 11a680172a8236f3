namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Where something stands: put together only when a problem is named there, because most of what is read has none.</summary>
/// <param name="Above">The place of what it stands in.</param>
/// <param name="Key">The key; empty for the place itself.</param>
/// <param name="Index">The position in the list there; -1 for none.</param>
internal readonly record struct Spot(string Above, string Key, int Index = -1)
{
    /// <summary>A place that has been put together.</summary>
    public static implicit operator Spot(string place) => new(place, string.Empty);

    /// <summary>The position in the list that stands here.</summary>
    public Spot At(int index) => this with { Index = index };

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = Key.Length == 0 ? Above : Json.Join(Above, Key);
        return Index < 0 ? place : $"{place}[{Index}]";
    }
}
