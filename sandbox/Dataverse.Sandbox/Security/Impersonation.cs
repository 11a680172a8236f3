using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Security;

/// <summary>Acting as another user.</summary>
internal static class Impersonation
{
    private const string Privilege = "prvActOnBehalfOfAnotherUser";

    /// <summary>The user as whom somebody else acts, bounded by what that somebody may do.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The privilege is missing, or only a team has it.</exception>
    public static Caller Of(Caller user, Caller impersonator)
    {
        if (impersonator.UserId == user.UserId) return user;
        var id = Privileges.IdOf(Privilege);
        return impersonator.Rights.HasDirectly(id) ? user with { ImpersonatedBy = impersonator } : throw SecurityFaults.Missing(impersonator, Privilege, id);
    }
}
