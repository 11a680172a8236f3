using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in all its languages.</summary>
[DataContract(Name = "Label", Namespace = Namespaces.Contracts)]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection _localizedLabels;

    /// <summary>No text.</summary>
    public Label()
    {
    }

    /// <summary>A text in one language, by its locale id.</summary>
    public Label(string label, int languageCode) => LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    /// <summary>The texts, and the one in the language of the user.</summary>
    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    /// <summary>The texts, and the one in the language of the user.</summary>
    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    /// <summary>The text in each language.</summary>
    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => _localizedLabels ??= new LocalizedLabelCollection();
        private set => _localizedLabels = value;
    }

    /// <summary>The text in the language of the user.</summary>
    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
