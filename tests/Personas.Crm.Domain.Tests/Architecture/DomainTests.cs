using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Architecture;

[TestClass]
public sealed class DomainTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Random", "System.Threading.Thread", "System.Diagnostics.Stopwatch",
        "System.Reflection.Emit.ILGenerator", "System.Linq.Expressions.Expression", "System.Runtime.CompilerServices.Unsafe", "System.Net.Http.HttpClient",
    ];

    private static readonly string[] Outside = ["get_Now", "get_UtcNow", "get_Today", "get_Local", "NewGuid", "get_TickCount", "GetEnvironmentVariable",
        "get_MachineName"];

    private static readonly string[] Monetary = ["Apr", "Approval", "Insurance", "Pricing", "Products", "Quotes", "Repayment"];

    [TestMethod]
    public void Domain_references_the_framework_and_Newtonsoft_Json_only()
    {
        var others = typeof(FactSheet).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name != "Newtonsoft.Json" && name != "mscorlib" && !name.StartsWith("System", StringComparison.Ordinal));
        Assert.IsEmpty(others);
    }

    [TestMethod]
    public void Domain_uses_no_clock_chance_disk_network_or_generated_code()
    {
        using var file = new PEReader(System.IO.File.OpenRead(typeof(FactSheet).Assembly.Location));
        var reader = file.GetMetadataReader();
        var types = reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}");
        Assert.AreEqual(string.Empty, string.Join(", ", types.Intersect(Forbidden)));
        Assert.IsEmpty(Members(reader).Where(member => Outside.Contains(member)));
    }

    [TestMethod]
    public void Shared_types_have_no_public_setter()
    {
        var setters = typeof(FactSheet).Assembly.GetExportedTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.IsEmpty(setters);
    }

    [TestMethod]
    public void No_double_touches_an_amount()
    {
        var types = typeof(FactSheet).Assembly.GetTypes().Where(type => Array.Exists(Monetary, feature =>
            $"{type.Namespace}.".StartsWith($"Personas.Crm.Domain.{feature}.", StringComparison.Ordinal))).ToList();
        Assert.IsGreaterThan(200, types.Count);
        Assert.AreEqual(string.Empty, string.Join(", ", types.Where(type => TypesIn(type).Any(used => used == typeof(double) || used == typeof(float)))));
    }

    // Of fields, parameters, results and local variables.
    private static IEnumerable<Type> TypesIn(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).ToList();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []));
    }

    // Members of DateTime, TimeZoneInfo and Guid that are used; Moment has properties of the same names, which are its own.
    private static IEnumerable<string> Members(MetadataReader reader)
    {
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
            if (type is "DateTime" or "DateTimeOffset" or "TimeZoneInfo" or "Guid" or "Environment") yield return reader.GetString(member.Name);
        }
    }
}
