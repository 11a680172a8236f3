using System.IO;
using System.Linq;
using System.Reflection;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>Places that the project file names.</summary>
internal static class Built
{
    /// <summary>The demo's script.</summary>
    public static string Demo => Place(nameof(Demo));

    /// <summary>axe-core, for one page.</summary>
    public static string Axe => Place(nameof(Axe));

    /// <summary>The folder that keeps screenshots.</summary>
    public static string Screens => Place(nameof(Screens));

    private static string Place(string key) => Path.GetFullPath(
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!);
}
