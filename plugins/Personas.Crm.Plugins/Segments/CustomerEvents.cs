using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Has customers evaluated after an event: one request each, so that each is a transaction of its own.</summary>
internal static class CustomerEvents
{
    private const int NoSuchRow = unchecked((int)0x80040217);

    /// <summary>Evaluates the customers.</summary>
    public static void Evaluate(Turn turn, IEnumerable<EntityReference> customers)
    {
        var service = turn.Elevated(Elevation.Deciding);
        foreach (var customer in customers)
        {
            try
            {
                service.Execute(new EvaluateCustomerRequest { CustomerId = customer.Id, CustomerTable = customer.LogicalName }.ToRequest());
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == NoSuchRow)
            {
                // Deleted since the event: the memberships went with the customer.
                turn.Trace.Say($"Customer {customer.Id:D} is gone.");
            }
        }
    }
}
