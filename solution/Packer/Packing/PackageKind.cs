namespace Dataverse.SolutionPacker.Packing;

/// <summary>What a package becomes in the environment that imports it.</summary>
public enum PackageKind
{
    /// <summary>For development: components can be changed and stay when the solution is removed.</summary>
    Unmanaged = 0,

    /// <summary>For release: components are layered and go with the solution.</summary>
    Managed = 1,
}
