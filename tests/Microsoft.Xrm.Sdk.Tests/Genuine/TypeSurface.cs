using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace Microsoft.Xrm.Sdk.Tests.Genuine;

/// <summary>What others can see of one type: its kind, base, interfaces and data contract, and each visible member with its signature.</summary>
internal sealed class TypeSurface(MetadataReader reader, TypeDefinitionHandle handle)
{
    private const TypeAttributes Kind = TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Interface | (TypeAttributes)0x2000 /* serializable */;
    private const MethodAttributes Shape = MethodAttributes.Static | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.Final;
    private static readonly string[] Told =
        ["DataContractAttribute", "CollectionDataContractAttribute", "DataMemberAttribute", "FlagsAttribute", "AttributeUsageAttribute"];

    private readonly TypeDefinition _type = reader.GetTypeDefinition(handle);

    public IEnumerable<string> Lines() =>
    [
        $"is {_type.Attributes & Kind}, base {NameOf(_type.BaseType)}{GenericsOf(_type.GetGenericParameters())}",
        .. Interfaces(),
        .. AttributesOf("type", _type.GetCustomAttributes()),
        .. _type.GetFields().Select(reader.GetFieldDefinition).SelectMany(FieldLines),
        .. _type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsVisible(method.Attributes)).SelectMany(MethodLines),
        .. _type.GetProperties().Select(reader.GetPropertyDefinition).SelectMany(PropertyLines),
    ];

    private IEnumerable<string> Interfaces() =>
        _type.GetInterfaceImplementations().Select(each => "implements " + NameOf(reader.GetInterfaceImplementation(each).Interface));

    private IEnumerable<string> FieldLines(FieldDefinition field)
    {
        var visible = (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
        if (!visible || field.Attributes.HasFlag(FieldAttributes.SpecialName)) yield break;

        var value = field.GetDefaultValue();
        var constant = value.IsNil ? string.Empty : " = " + Text(reader.GetConstant(value));
        var type = field.DecodeSignature(SurfaceNames.Instance, null);
        yield return $"field {field.Attributes & ~FieldAttributes.HasDefault} {type} {reader.GetString(field.Name)}{constant}";
    }

    private IEnumerable<string> MethodLines(MethodDefinition method)
    {
        var signature = method.DecodeSignature(SurfaceNames.Instance, null);
        var details = method.GetParameters().Select(reader.GetParameter).Where(each => each.SequenceNumber > 0).ToDictionary(each => each.SequenceNumber);
        var parameters = signature.ParameterTypes.Select((type, index) => details.TryGetValue(index + 1, out var detail) ? ParameterText(type, detail) : type);
        yield return $"method {Access(method.Attributes)} {method.Attributes & Shape} {signature.ReturnType} {reader.GetString(method.Name)}"
            + $"{GenericsOf(method.GetGenericParameters())}({string.Join(", ", parameters)})";
    }

    private string ParameterText(string type, Parameter parameter)
    {
        var isParams = parameter.GetCustomAttributes().Any(each => AttributeName(each) == "ParamArrayAttribute") ? "params " : string.Empty;
        return $"{isParams}{type} {reader.GetString(parameter.Name)} {parameter.Attributes & (ParameterAttributes.Out | ParameterAttributes.Optional)}";
    }

    private IEnumerable<string> PropertyLines(PropertyDefinition property)
    {
        var accessors = property.GetAccessors();
        var both = new[] { accessors.Getter, accessors.Setter }.Where(each => !each.IsNil).Select(reader.GetMethodDefinition);
        if (!both.Any(each => IsVisible(each.Attributes))) yield break;

        var signature = property.DecodeSignature(SurfaceNames.Instance, null);
        var name = reader.GetString(property.Name);
        yield return $"property {signature.ReturnType} {name}[{string.Join(", ", signature.ParameterTypes)}]";
        foreach (var line in AttributesOf(name, property.GetCustomAttributes())) yield return line;
    }

    private IEnumerable<string> AttributesOf(string owner, CustomAttributeHandleCollection attributes) =>
        attributes.Where(each => Told.Contains(AttributeName(each))).Select(each =>
        {
            var value = reader.GetCustomAttribute(each).DecodeValue(SurfaceNames.Instance);
            var arguments = value.FixedArguments.Select(argument => $"{argument.Value}")
                .Concat(value.NamedArguments.Select(argument => $"{argument.Name} = {argument.Value}").Order(StringComparer.Ordinal));
            return $"{owner} [{AttributeName(each)}({string.Join(", ", arguments)})]";
        });

    private string AttributeName(CustomAttributeHandle each)
    {
        var constructor = reader.GetCustomAttribute(each).Constructor;
        if (constructor.Kind != HandleKind.MemberReference) return string.Empty;
        var type = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return NameOf(type).Split('.').Last();
    }

    private string GenericsOf(GenericParameterHandleCollection parameters) =>
        parameters.Count == 0 ? string.Empty : "<" + string.Join(", ", parameters.Select(reader.GetGenericParameter).Select(each =>
        {
            var constraints = each.GetConstraints().Select(constraint => NameOf(reader.GetGenericParameterConstraint(constraint).Type));
            return $"{each.Attributes} {string.Join(" & ", constraints)}";
        })) + ">";

    private string NameOf(EntityHandle type) => type.IsNil ? "nothing" : type.Kind switch
    {
        HandleKind.TypeDefinition => SurfaceNames.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => SurfaceNames.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
        HandleKind.TypeSpecification => SurfaceNames.Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0),
        _ => throw new NotSupportedException($"A type cannot be a {type.Kind}."),
    };

    private string Text(Constant constant) =>
        string.Create(CultureInfo.InvariantCulture, $"{reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}");

    private static bool IsVisible(MethodAttributes attributes) => Access(attributes) is not null;

    /// <summary>protected and protected internal are one to those outside.</summary>
    private static string? Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
        _ => null,
    };
}
