namespace System.ServiceModel;

/// <summary>Why there is a fault, in words.</summary>
public class FaultReason
{
    private readonly string _text;

    /// <summary>The given words.</summary>
    public FaultReason(string text) => _text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>The words.</summary>
    public override string ToString() => _text;
}
