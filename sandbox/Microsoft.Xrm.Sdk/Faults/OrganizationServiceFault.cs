using System;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text;

namespace Microsoft.Xrm.Sdk;

/// <summary>Why a request failed.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = Namespaces.Contracts)]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    /// <summary>The fault that caused this one; null when there is none.</summary>
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    /// <summary>What the plug-in traced.</summary>
    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    internal bool ExceptionRetriable { get; set; }

    /// <summary>The number, the message and the moment of this fault and of those that caused it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder()
            .AppendLine("Exception details: ")
            .AppendFormat(CultureInfo.InvariantCulture, "ErrorCode: 0x{0:X}", ErrorCode).AppendLine()
            .AppendFormat(CultureInfo.InvariantCulture, "Message: {0}", Message).AppendLine()
            .AppendFormat(CultureInfo.InvariantCulture, "TimeStamp: {0:o}", Timestamp).AppendLine();
        text.AppendLine("--");
        if (InnerFault != null) text.Append(InnerFault);
        return text.ToString();
    }
}
