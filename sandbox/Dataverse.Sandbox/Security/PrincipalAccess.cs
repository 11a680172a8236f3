using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// What a user or team may do with a shared row: the parameter "PrincipalAccess" of GrantAccess and ModifyAccess. The SDK's own type of that name, which
/// has the same two properties, is taken as well.
/// </summary>
/// <param name="Principal">The user or team.</param>
/// <param name="AccessMask">The sum of the rights: 1 read, 2 write, 4 append, 16 append to, 65536 delete, 262144 share, 524288 assign.</param>
public sealed record PrincipalAccess(EntityReference Principal, int AccessMask);
