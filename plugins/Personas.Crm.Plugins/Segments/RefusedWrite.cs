using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// Somebody's plug-in, or the platform, refuses to write about a customer. The transaction is lost with it, and with it the slice: so the caller
/// is told which customer it was, and names it in the next call to go on without.
/// </summary>
internal static class RefusedWrite
{
    private const string Remedy = "To go on without this customer, call pcrm_RefreshSegments for the same run again, with Park set to the next line.";

    /// <summary>Writes about a customer.</summary>
    /// <exception cref="Refusal">The platform refuses; the message names the customer and the reason.</exception>
    public static void Named(EntityReference customer, Action write)
    {
        try
        {
            write();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var parked = new ParkedCustomer(customer, fault.Message);
            throw new Refusal($"The memberships of a customer could not be written, and nothing of this slice was. {Remedy}\n{parked}");
        }
    }

    /// <summary>The customer that such a message names; null when it is another message.</summary>
    public static ParkedCustomer? Read(string message) =>
        message.IndexOf(Remedy, StringComparison.Ordinal) < 0 ? null : message.Split('\n').Select(ParkedCustomer.Read).OfType<ParkedCustomer>().LastOrDefault();
}
