namespace System.ServiceModel;

/// <summary>Talking to a service went wrong.</summary>
[Serializable]
public class CommunicationException : SystemException
{
    /// <summary>Without saying why.</summary>
    public CommunicationException()
    {
    }

    /// <summary>With a message.</summary>
    public CommunicationException(string message) : base(message)
    {
    }

    /// <summary>With a message, because of another exception.</summary>
    public CommunicationException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
