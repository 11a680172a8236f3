using System;

namespace Dataverse.Sandbox.Security;

/// <summary>What may be done with a row. The numbers are those of Microsoft.Crm.Sdk.Messages.AccessRights; shares keep them.</summary>
[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Append = 4,
    AppendTo = 16,
    Create = 32,
    Delete = 65536,
    Share = 262144,
    Assign = 524288,
}
