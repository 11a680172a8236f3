using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>
/// The messages of the platform that the Web API offers beside those of rows:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/functions and …/actions.
/// </summary>
internal static class PlatformOperations
{
    /// <summary>The objects that they take and answer with, as <see cref="Model.NamedTypes.AddComplex"/> reads them.</summary>
    public const string ComplexTypes = """
        EntityRecordCountCollection | Count Edm.Int32 | IsReadOnly Edm.Boolean | Keys Collection(Edm.String) | Values Collection(Edm.Int64)
        EndpointCollection | Count Edm.Int32 | IsReadOnly Edm.Boolean | Keys Collection(Edm.String) | Values Collection(Edm.String)
        OrganizationDetail | OrganizationId Edm.Guid | FriendlyName Edm.String | OrganizationVersion Edm.String | UrlName Edm.String
        OrganizationDetail | UniqueName Edm.String | Endpoints EndpointCollection | State Edm.String
        PrincipalAccess | AccessMask AccessRights | Principal crmbaseentity
        RolePrivilege | Depth PrivilegeDepth | PrivilegeId Edm.Guid | PrivilegeName Edm.String | BusinessUnitId Edm.Guid
        """;

    private static readonly Dictionary<string, PlatformOperation> Known =
        new[] { OrganizationOperations.All, SharingOperations.All, PeopleOperations.All }.SelectMany(all => all).ToDictionary(operation => operation.Name);

    /// <summary>The enumerations that they take and answer with.</summary>
    public static IReadOnlyList<Type> Enumerations { get; } = [typeof(EndpointAccessType), typeof(AccessRights), typeof(PrivilegeDepth)];

    /// <summary>All of them.</summary>
    public static IEnumerable<PlatformOperation> All => Known.Values;

    /// <summary>The message of that name, or null.</summary>
    public static PlatformOperation? Find(string name) => Known.GetValueOrDefault(name);
}
