using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Segments;

/// <summary>A customer entered or left a segment.</summary>
/// <typeparam name="T">What else is known of it.</typeparam>
/// <param name="Segment">The segment's key.</param>
/// <param name="Entered">True when the customer entered, false when the customer left.</param>
/// <param name="On">When, in UTC.</param>
/// <param name="Order">What was written earlier has the lower number, where that is known.</param>
/// <param name="Details">What else is known.</param>
public sealed record PastChange<T>(string Segment, bool Entered, DateTime On, long Order, T Details);

/// <summary>Memberships as of an instant, from what was written down when they changed.</summary>
public static class MembershipHistory
{
    /// <summary>
    /// The changes by which the customer was in segments at an instant, one a segment, in the order of their keys. What happened at the
    /// instant itself counts. Of changes in one instant only the balance matters, so their order need not be known; history whose
    /// beginning was removed does no harm.
    /// </summary>
    public static IReadOnlyList<PastChange<T>> At<T>(IEnumerable<PastChange<T>> changes, DateTime asOf) => changes.Where(change => change.On <= asOf)
        .GroupBy(change => change.Segment, StringComparer.OrdinalIgnoreCase).OrderBy(segment => segment.Key, StringComparer.OrdinalIgnoreCase)
        .Select(Last).OfType<PastChange<T>>().ToList();

    private static PastChange<T>? Last<T>(IEnumerable<PastChange<T>> changes)
    {
        PastChange<T>? member = null;
        foreach (var instant in changes.GroupBy(change => change.On).OrderBy(instant => instant.Key))
        {
            var entered = instant.Where(change => change.Entered).OrderBy(change => change.Order).ToList();
            var balance = (2 * entered.Count) - instant.Count();
            // As often left as entered: a member left and came back, anybody else was in for less than an instant.
            var isMember = balance > 0 || (balance == 0 && member is not null);
            member = isMember ? entered[entered.Count - 1] : null;
        }
        return member;
    }
}
