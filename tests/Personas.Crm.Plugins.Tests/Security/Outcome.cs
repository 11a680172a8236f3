using System;
using System.Collections.Generic;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>What came out, in the words of the table: all, own, none, refused, or something else in full.</summary>
internal static class Outcome
{
    public const string All = "all", Own = "own", None = "none", Refused = "refused";

    /// <summary>The word for the rows that were seen.</summary>
    public static string Of(Branches world, string table, string person, Func<HashSet<Guid>> read) =>
        Try(() => OfRows(read(), world.All(table), world.Of(table, person)));

    /// <summary>The word for a number of rows.</summary>
    public static string OfCount(long seen, int all, int own) =>
        seen == all ? All : seen == 0 ? None : seen == own ? Own : $"{seen} rows, of {all} and own {own}";

    /// <summary>The word for what may be done with rows of one's own and with those of others.</summary>
    public static string OfTwo(string own, string others) => (own, others) switch
    {
        (Refused, Refused) => Refused,
        (All, All) => All,
        (All, Refused) => Own,
        _ => $"own: {own}, others: {others}",
    };

    /// <summary>The word of an action, or that it was refused for want of rights; another fault is a fault.</summary>
    public static string Try(Func<string> act)
    {
        try
        {
            return act();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (IsDenied(fault.Detail))
        {
            return Refused;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return $"fault {fault.Message}";
        }
    }

    /// <summary>Whether somebody's rights were not enough. A quote that is out of reach is as one that does not exist.</summary>
    public static bool IsDenied(OrganizationServiceFault fault) => fault.ErrorCode is Faults.MissingPrivilege or Faults.AccessDenied
        || fault.Message.StartsWith("QuoteId: there is no quote ", StringComparison.Ordinal);

    private static string OfRows(HashSet<Guid> seen, HashSet<Guid> all, HashSet<Guid> own) =>
        seen.SetEquals(all) ? All : seen.Count == 0 ? None : seen.SetEquals(own) ? Own : $"{seen.Count} rows, of {all.Count} and own {own.Count}";
}
