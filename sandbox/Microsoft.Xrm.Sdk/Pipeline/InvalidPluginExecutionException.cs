using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Security;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in refuses the operation: its message goes to the user, and what the operation did is undone.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    /// <summary>The error number of a refusal that names none: 0x80131500.</summary>
    private const int Unnamed = unchecked((int)0x80131500);

    /// <summary>Refuses without saying why.</summary>
    public InvalidPluginExecutionException()
    {
    }

    /// <summary>Ends the operation with a status.</summary>
    public InvalidPluginExecutionException(OperationStatus status) : this(status, string.Empty)
    {
    }

    /// <summary>Refuses with a message.</summary>
    public InvalidPluginExecutionException(string message) : base(message)
    {
    }

    /// <summary>Ends the operation with a status and a message.</summary>
    public InvalidPluginExecutionException(OperationStatus status, string message) : base(message) => Status = status;

    /// <summary>Refuses with a message, because of another exception.</summary>
    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception)
    {
    }

    /// <summary>Ends the operation with a status, an error number and a message.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message)
    {
        ErrorCode = errorCode;
        HResult = errorCode;
    }

    /// <summary>Refuses with a message and the status that the Web API answers.</summary>
    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : base(message) => HttpStatus = httpStatus;

    /// <summary>Refuses with a message, the status that the Web API answers, and details by name.</summary>
    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus) => ExceptionDetails = exceptionDetails;

    /// <summary>Ends the operation with a status, an error number, a message and the status that the Web API answers.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    /// <summary>Refuses with a message and details by name.</summary>
    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : base(message) => ExceptionDetails = exceptionDetails;

    /// <summary>Ends the operation with a status, a message and details by name.</summary>
    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) => ExceptionDetails = exceptionDetails;

    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
        Status = (OperationStatus)info.GetInt32(nameof(Status));
        ErrorCode = info.GetInt32(nameof(ErrorCode));
        HttpStatus = (PluginHttpStatusCode)info.GetInt32(nameof(HttpStatus));
    }

    /// <summary>How the operation ends.</summary>
    public OperationStatus Status { get; }

    /// <summary>The number of the error.</summary>
    public int ErrorCode { get; } = Unnamed;

    /// <summary>The status that the Web API answers.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    /// <summary>Details by name.</summary>
    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    [SecurityCritical]
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), (int)Status);
        info.AddValue(nameof(ErrorCode), ErrorCode);
        info.AddValue(nameof(HttpStatus), (int)HttpStatus);
    }
}
