using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in one language.</summary>
[DataContract(Name = "LocalizedLabel", Namespace = Namespaces.Contracts)]
public sealed class LocalizedLabel : MetadataBase
{
    /// <summary>No text.</summary>
    public LocalizedLabel()
    {
    }

    /// <summary>A text in a language, by its locale id.</summary>
    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    /// <summary>The text.</summary>
    [DataMember]
    public string Label { get; set; }

    /// <summary>The locale id of the language, as 1033.</summary>
    [DataMember]
    public int LanguageCode { get; set; }

    /// <summary>True when it comes with a managed solution.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }
}
