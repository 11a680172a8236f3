namespace Personas.Crm.Domain.Segments;

/// <summary>When a segment's members are found anew.</summary>
public enum RefreshMode
{
    /// <summary>On every change of data that it depends on, and when customers are due.</summary>
    RealTime,

    /// <summary>By the daily run.</summary>
    Daily,

    /// <summary>When somebody asks for it.</summary>
    Manual,
}
