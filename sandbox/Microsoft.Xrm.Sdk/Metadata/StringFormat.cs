using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a text is.</summary>
[DataContract(Name = "StringFormat", Namespace = Namespaces.Metadata)]
public enum StringFormat
{
    /// <summary>An e-mail address.</summary>
    [EnumMember]
    Email = 0,

    /// <summary>Plain text.</summary>
    [EnumMember]
    Text = 1,

    /// <summary>Text of many lines.</summary>
    [EnumMember]
    TextArea = 2,

    /// <summary>An address of the web.</summary>
    [EnumMember]
    Url = 3,

    /// <summary>A ticker symbol.</summary>
    [EnumMember]
    TickerSymbol = 4,

    /// <summary>How a name is spoken.</summary>
    [EnumMember]
    PhoneticGuide = 5,

    /// <summary>A version number.</summary>
    [EnumMember]
    VersionNumber = 6,

    /// <summary>A telephone number.</summary>
    [EnumMember]
    Phone = 7,

    /// <summary>JSON.</summary>
    [EnumMember]
    Json = 8,

    /// <summary>Rich text.</summary>
    [EnumMember]
    RichText = 9,
}
