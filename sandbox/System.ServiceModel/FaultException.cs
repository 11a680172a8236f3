namespace System.ServiceModel;

/// <summary>The service answered with a fault.</summary>
[Serializable]
public class FaultException : CommunicationException
{
    /// <summary>A fault without reason.</summary>
    public FaultException() : this(new FaultReason("The creator of this fault did not specify a Reason."))
    {
    }

    /// <summary>A fault with a reason.</summary>
    public FaultException(string reason) : this(new FaultReason(reason))
    {
    }

    /// <summary>A fault with a reason.</summary>
    public FaultException(FaultReason reason) : this(reason, null)
    {
    }

    /// <summary>A fault with a reason and a code.</summary>
    public FaultException(string reason, FaultCode code) : this(new FaultReason(reason), code)
    {
    }

    /// <summary>A fault with a reason and a code.</summary>
    public FaultException(FaultReason reason, FaultCode code) : base(reason?.ToString())
    {
        Reason = reason ?? new FaultReason("The creator of this fault did not specify a Reason.");
        Code = code ?? new FaultCode("Sender");
    }

    /// <summary>The kind of the fault.</summary>
    public FaultCode Code { get; }

    /// <summary>Why.</summary>
    public FaultReason Reason { get; }

    /// <inheritdoc/>
    public override string Message => Reason.ToString();
}
