namespace System.ServiceModel;

/// <summary>The service answered with a fault that says more in its detail.</summary>
[Serializable]
public class FaultException<TDetail> : FaultException
{
    /// <summary>A fault with its detail.</summary>
    public FaultException(TDetail detail) => Detail = detail;

    /// <summary>A fault with its detail and a reason.</summary>
    public FaultException(TDetail detail, string reason) : base(reason) => Detail = detail;

    /// <summary>A fault with its detail and a reason.</summary>
    public FaultException(TDetail detail, FaultReason reason) : base(reason) => Detail = detail;

    /// <summary>A fault with its detail, a reason and a code.</summary>
    public FaultException(TDetail detail, string reason, FaultCode code) : base(reason, code) => Detail = detail;

    /// <summary>A fault with its detail, a reason and a code.</summary>
    public FaultException(TDetail detail, FaultReason reason, FaultCode code) : base(reason, code) => Detail = detail;

    /// <summary>What the fault says beyond its reason.</summary>
    public TDetail Detail { get; }
}
