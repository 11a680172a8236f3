using System;

namespace Personas.Crm.Domain.GoldenCustomers;

/// <summary>What must be true of a golden customer, whatever is published.</summary>
/// <param name="Id">The expectation's id.</param>
/// <param name="SegmentId">The segment it is about.</param>
/// <param name="IsMember">Whether the customer must be in the segment, or must not.</param>
public sealed record GoldenExpectation(Guid Id, Guid SegmentId, bool IsMember);
