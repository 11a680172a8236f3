using System;

namespace Personas.Crm.Domain.Products;

/// <summary>A condition on being offered the product at all.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Order">Its place among the rules; reasons are told in this order.</param>
/// <param name="Expression">The condition as JSON, over facts, memberships and the request.</param>
/// <param name="CustomerReason">The sentence that a customer hears who does not meet it.</param>
public sealed record AvailabilityRule(Guid Id, string Name, int Order, string Expression, string CustomerReason);
