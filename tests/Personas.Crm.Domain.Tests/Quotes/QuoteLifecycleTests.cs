using System;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>An offer is answered once and in time.</summary>
[TestClass]
public sealed class QuoteLifecycleTests
{
    private static readonly DateTime Expires = new(2026, 5, 4, 22, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow(QuoteStage.Offered, QuoteStage.Accepted, -1, true)]
    [DataRow(QuoteStage.Offered, QuoteStage.Accepted, 0, false)]
    [DataRow(QuoteStage.Offered, QuoteStage.Declined, -1, true)]
    [DataRow(QuoteStage.Offered, QuoteStage.Declined, 1, true)]
    [DataRow(QuoteStage.Offered, QuoteStage.Expired, -1, false)]
    [DataRow(QuoteStage.Offered, QuoteStage.Expired, 0, true)]
    [DataRow(QuoteStage.Offered, QuoteStage.Refused, -1, false)]
    [DataRow(QuoteStage.Accepted, QuoteStage.Declined, -1, false)]
    [DataRow(QuoteStage.Accepted, QuoteStage.Expired, 1, false)]
    [DataRow(QuoteStage.Declined, QuoteStage.Accepted, -1, false)]
    [DataRow(QuoteStage.Expired, QuoteStage.Offered, -1, false)]
    [DataRow(QuoteStage.Refused, QuoteStage.Accepted, -1, false)]
    public void Goes_on_as_it_may(QuoteStage was, QuoteStage becomes, int minutesAfterItsTime, bool may) =>
        Assert.AreEqual(may, QuoteLifecycle.Fault(was, becomes, Expires, Expires.AddMinutes(minutesAfterItsTime)) is null);
}
