using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a text is, by name.</summary>
[DataContract(Name = "StringFormatName", Namespace = Namespaces.Metadata2013)]
public sealed class StringFormatName : ConstantsBase<string>
{
    /// <summary>An e-mail address.</summary>
    public static readonly StringFormatName Email = Add<StringFormatName>("Email");

    /// <summary>Plain text.</summary>
    public static readonly StringFormatName Text = Add<StringFormatName>("Text");

    /// <summary>Text of many lines.</summary>
    public static readonly StringFormatName TextArea = Add<StringFormatName>("TextArea");

    /// <summary>An address of the web.</summary>
    public static readonly StringFormatName Url = Add<StringFormatName>("Url");

    /// <summary>A ticker symbol.</summary>
    public static readonly StringFormatName TickerSymbol = Add<StringFormatName>("TickerSymbol");

    /// <summary>How a name is spoken.</summary>
    public static readonly StringFormatName PhoneticGuide = Add<StringFormatName>("PhoneticGuide");

    /// <summary>A version number.</summary>
    public static readonly StringFormatName VersionNumber = Add<StringFormatName>("VersionNumber");

    /// <summary>A telephone number.</summary>
    public static readonly StringFormatName Phone = Add<StringFormatName>("Phone");

    /// <summary>JSON.</summary>
    public static readonly StringFormatName Json = Add<StringFormatName>("Json");

    /// <summary>Rich text.</summary>
    public static readonly StringFormatName RichText = Add<StringFormatName>("RichText");

    /// <summary>The value of that name.</summary>
    public static implicit operator StringFormatName(string formatName) => new() { Value = formatName };

    /// <summary>True when both have the same name.</summary>
    public static bool operator ==(StringFormatName stringFormatA, StringFormatName stringFormatB) =>
        stringFormatA is null ? stringFormatB is null : stringFormatA.Equals(stringFormatB);

    /// <summary>True when the names differ.</summary>
    public static bool operator !=(StringFormatName stringFormatA, StringFormatName stringFormatB) => !(stringFormatA == stringFormatB);

    /// <summary>True for the same name, also given as text; case does not count.</summary>
    public override bool Equals(object obj) =>
        string.Equals(Value, obj is StringFormatName other ? other.Value : obj as string, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
