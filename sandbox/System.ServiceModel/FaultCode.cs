namespace System.ServiceModel;

/// <summary>The kind of a fault.</summary>
public class FaultCode
{
    /// <summary>A kind by its name.</summary>
    public FaultCode(string name) : this(name, string.Empty)
    {
    }

    /// <summary>A kind by its name in a namespace.</summary>
    public FaultCode(string name, string ns)
    {
        Name = name;
        Namespace = ns;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }
}
