using System;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>What one may do with a row; names and numbers are the platform's.</summary>
[Flags]
internal enum AccessRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To read it.</summary>
    ReadAccess = 1,

    /// <summary>To change it.</summary>
    WriteAccess = 2,

    /// <summary>To attach it to another row.</summary>
    AppendAccess = 4,

    /// <summary>To attach other rows to it.</summary>
    AppendToAccess = 16,

    /// <summary>To create it.</summary>
    CreateAccess = 32,

    /// <summary>To delete it.</summary>
    DeleteAccess = 65536,

    /// <summary>To share it.</summary>
    ShareAccess = 262144,

    /// <summary>To give it to another owner.</summary>
    AssignAccess = 524288,
}
