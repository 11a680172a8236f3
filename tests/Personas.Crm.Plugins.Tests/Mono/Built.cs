using System.IO;
using System.Linq;
using System.Reflection;

namespace Personas.Crm.Plugins.Tests.Mono;

/// <summary>Where the build put what these tests look at.</summary>
internal static class Built
{
    public static string SolutionZip => Named("SolutionZip");

    public static string Data => Named("Data");

    public static string TravelZip => Named("TravelZip");

    public static string MonoSmoke => Named("MonoSmoke");

    public static string NetFramework => Named("NetFramework");

    private static string Named(string key) => Path.GetFullPath(
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!);
}
