namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>How far a privilege reaches; names and numbers are the platform's.</summary>
internal enum PrivilegeDepth
{
    /// <summary>One's own rows.</summary>
    Basic,

    /// <summary>Those of one's business unit.</summary>
    Local,

    /// <summary>Those of the units below it, too.</summary>
    Deep,

    /// <summary>All.</summary>
    Global,
}
