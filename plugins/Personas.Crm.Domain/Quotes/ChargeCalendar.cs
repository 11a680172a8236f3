using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// When charges fall due over a schedule: once at the start; with every instalment; every month, which of monthly instalments is the same and
/// else is counted from the start; every year in advance, from the start on. A share of the balance is one of what is owed before that day's
/// instalment.
/// </summary>
internal sealed class ChargeCalendar(RepaymentSchedule schedule)
{
    /// <summary>Everything that falls due, day by day for each charge that is charged.</summary>
    public IReadOnlyList<Due> Of(IReadOnlyList<ApplicableCharge> charges) =>
        charges.Where(charge => charge.IsCharged).SelectMany(Of).ToList();

    private IEnumerable<Due> Of(ApplicableCharge charge)
    {
        var instalment = 0;
        foreach (var day in Days(charge.Row.Charge.Frequency))
        {
            while (schedule.Instalments[instalment].Due < day) instalment++;
            yield return new Due(charge, day, charge.Pricing.Due(schedule.Instalments[instalment].Opening));
        }
    }

    private IEnumerable<DateTime> Days(ChargeFrequency frequency)
    {
        var start = schedule.Terms.Start;
        var last = schedule.Instalments[schedule.Instalments.Count - 1].Due;
        return frequency switch
        {
            ChargeFrequency.Once => [start],
            ChargeFrequency.Yearly => Counted(start, 0, 12).TakeWhile(day => day < last),
            ChargeFrequency.Monthly when schedule.Terms.Frequency != PaymentFrequency.Monthly => Counted(start, 1, 1).TakeWhile(day => day <= last),
            _ => schedule.Instalments.Select(instalment => instalment.Due),
        };
    }

    private static IEnumerable<DateTime> Counted(DateTime start, int first, int months)
    {
        for (var count = first; ; count++) yield return Calendar.AddMonths(start, (long)count * months);
    }
}
