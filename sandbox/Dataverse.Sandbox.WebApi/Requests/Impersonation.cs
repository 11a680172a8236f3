using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>
/// Who asks: the user who is signed in, or the one that a header names. Whether they may act as that one is checked by the organisation. Two look-ups of
/// the Web API bypass the caller's privileges, and tell the client nothing of rows: this one of an object id, and that of the custom APIs' definitions.
/// </summary>
internal sealed class Impersonation(Organization organization)
{
    /// <summary>The user of <c>MSCRMCallerID</c> (systemuserid) or <c>CallerObjectId</c> (azureactivedirectoryobjectid).</summary>
    public Guid UserOf(IReadOnlyDictionary<string, string> headers, Guid signedIn)
    {
        if (headers.TryGetValue("MSCRMCallerID", out var caller)) return Id(caller, "MSCRMCallerID");
        return headers.TryGetValue("CallerObjectId", out var known) ? ByObjectId(Id(known, "CallerObjectId")) : signedIn;
    }

    private Guid ByObjectId(Guid id)
    {
        var users = new QueryByAttribute("systemuser") { ColumnSet = new ColumnSet(false), Attributes = { "azureactivedirectoryobjectid" }, Values = { id } };
        return organization.ServiceFor().RetrieveMultiple(users).Entities.FirstOrDefault()?.Id
            ?? throw new WebApiException(403, "0x80041d1f", $"No user has the azureactivedirectoryobjectid {id:D} (header CallerObjectId).");
    }

    private static Guid Id(string text, string header) => Guid.TryParse(text, out var id) ? id
        : throw new WebApiException(400, "0x80040203", $"The header {header} is '{text}', which is no id. Write the id of a user.");
}
