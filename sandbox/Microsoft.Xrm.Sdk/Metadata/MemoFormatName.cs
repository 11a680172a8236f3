using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a text of many lines is, by name.</summary>
[DataContract(Name = "MemoFormatName", Namespace = Namespaces.Metadata9)]
public sealed class MemoFormatName : ConstantsBase<string>
{
    /// <summary>Plain text.</summary>
    public static readonly MemoFormatName Text = Add<MemoFormatName>("Text");

    /// <summary>An e-mail.</summary>
    public static readonly MemoFormatName Email = Add<MemoFormatName>("Email");

    /// <summary>Text of many lines.</summary>
    public static readonly MemoFormatName TextArea = Add<MemoFormatName>("TextArea");

    /// <summary>JSON.</summary>
    public static readonly MemoFormatName Json = Add<MemoFormatName>("Json");

    /// <summary>Rich text.</summary>
    public static readonly MemoFormatName RichText = Add<MemoFormatName>("RichText");

    /// <summary>The value of that name.</summary>
    public static implicit operator MemoFormatName(string formatName) => new() { Value = formatName };

    /// <summary>True when both have the same name.</summary>
    public static bool operator ==(MemoFormatName stringFormatA, MemoFormatName stringFormatB) =>
        stringFormatA is null ? stringFormatB is null : stringFormatA.Equals(stringFormatB);

    /// <summary>True when the names differ.</summary>
    public static bool operator !=(MemoFormatName stringFormatA, MemoFormatName stringFormatB) => !(stringFormatA == stringFormatB);

    /// <summary>True for the same name, also given as text; case does not count.</summary>
    public override bool Equals(object obj) =>
        string.Equals(Value, obj is MemoFormatName other ? other.Value : obj as string, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
