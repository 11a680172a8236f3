using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>What is wrong with terms before anything is calculated.</summary>
internal sealed class TermsCheck
{
    /// <summary>The most that the platform can store as an amount of money.</summary>
    public const decimal MostOwed = 922_337_203_685_477m;

    /// <summary>The most instalments: ten years of days.</summary>
    public const int MostInstalments = 3653;

    private const decimal FinestStep = 0.0001m;
    private const decimal CoarsestStep = 1_000_000;
    private const decimal HighestRate = 1000;
    private static readonly DateTime Earliest = new(1900, 1, 1);
    private static readonly DateTime Latest = new(2200, 1, 1);
    private readonly List<Problem> _problems = [];
    private readonly RepaymentTerms _terms;

    private TermsCheck(RepaymentTerms terms) => _terms = terms;

    /// <summary>The problems, in the order of the terms; none when a schedule can be tried.</summary>
    public static IReadOnlyList<Problem> Of(RepaymentTerms terms)
    {
        var check = new TermsCheck(terms);
        check.Amounts();
        check.Rates();
        check.Counts();
        check.Dates();
        // What follows adds amounts up and counts due dates, which only sound terms allow.
        if (check._problems.Count == 0) check.Balloon();
        if (check._problems.Count > 0) return check._problems;
        check.LastDue();
        check.Drawdowns();
        return check._problems;
    }

    private void Amounts()
    {
        if (_terms.Amount <= 0 || _terms.Amount > MostOwed)
            Add("amount", "The amount is not positive, or more than can be stored.", "Write how much is borrowed.");
        else if (_terms.FinancedCharges < 0 || _terms.FinancedCharges > MostOwed - _terms.Amount)
            Add("financedCharges", "Charges that are financed are negative, or more than can be stored.", "Write 0 for none.");
        if (_terms.Rounding.Step is < FinestStep or > CoarsestStep)
            Add("rounding.step", "The rounding step is not positive, or no step of an amount.", "Write 0.01 for cents; 0.0001 to 1,000,000 are possible.");
        foreach (var problem in _terms.Method.Check(_terms)) _problems.Add(problem);
    }

    private void Rates()
    {
        if (!IsRate(_terms.Rate)) Add("rate", "The rate is not between 0 and 1,000 percent a year.", "Write 5.3 for 5.3 %.");
        for (var i = 0; i < _terms.RateChanges.Count; i++)
        {
            var change = _terms.RateChanges[i];
            if (!IsRate(change.Percent)) Add($"rateChanges[{i}].percent", "The rate is not between 0 and 1,000 percent a year.", "Write 5.3 for 5.3 %.");
            var before = i == 0 ? _terms.Start.Date : _terms.RateChanges[i - 1].From.Date;
            if (change.From.Date <= before)
                Add($"rateChanges[{i}].from", $"The rate holds from {change.From:yyyy-MM-dd}, which is not after {before:yyyy-MM-dd}.",
                    "List changes by date, each after the start and after the one before.");
        }
    }

    private static bool IsRate(decimal percent) => percent is >= 0 and <= HighestRate;

    private void Counts()
    {
        if (_terms.Instalments is < 1 or > MostInstalments)
            Add("instalments", $"There are {_terms.Instalments} instalments.", $"Write from 1 to {MostInstalments}.");
        if (_terms.Frequency.Count is < 1 or > 366)
            Add("frequency.count", "The time between two instalments is not positive, or too long.", "Write from 1 to 366.");
        if (_terms.PaymentFree < 0) Add("paymentFree", "The number of instalments that are free is negative.", "Write 0 for none.");
        if (_terms.InterestOnly < 0) Add("interestOnly", "The number of instalments of interest is negative.", "Write 0 for none.");
        if ((long)_terms.PaymentFree + _terms.InterestOnly >= _terms.Instalments && (_terms.PaymentFree > 0 || _terms.InterestOnly > 0))
            Add(_terms.InterestOnly > 0 ? "interestOnly" : "paymentFree", "No instalment is left that repays capital.",
                "Write fewer than there are instalments, or choose repayment at the end.");
    }

    private void Dates()
    {
        if (!IsDate(_terms.Start)) Add("start", "The start is not a day between 1900 and 2200.", "Write the day of the first drawdown.");
        if (_terms.PaymentDay is { } day && (day is < 1 or > 31)) Add("paymentDay", $"There is no day {day} of a month.", "Write from 1 to 31.");
        else if (_terms.PaymentDay is not null && !_terms.Frequency.IsByMonths)
            Add("paymentDay", "Weeks and days keep no day of the month.", "State the first due date instead.");
        if (_terms.FirstDue is not { } first) return;
        if (!IsDate(first) || first.Date <= _terms.Start.Date)
            Add("firstDue", $"The first instalment falls due on {first:yyyy-MM-dd}, which is not after the start.", "Choose a later day, before 2200.");
        else if (_terms.PaymentDay is { } wanted && first.Day != Math.Min(wanted, DateTime.DaysInMonth(first.Year, first.Month)))
            Add("firstDue", $"The first instalment falls due on {first:yyyy-MM-dd}, but the payment day is {wanted}.", "Leave one of them out.");
    }

    private static bool IsDate(DateTime date) => date >= Earliest && date < Latest;

    private void LastDue()
    {
        var instalments = Math.Max(_terms.Instalments, _terms.Balloon?.AmortisedOver ?? 0);
        if (new DueDates(_terms)[instalments - 1].Year >= Calendar.Last.Year)
            Add("instalments", "The last instalment falls due after the year 9999.", "Choose fewer instalments, or more in a year.");
    }

    private void Drawdowns()
    {
        for (var i = 0; i < _terms.LaterDrawdowns.Count; i++) Drawdown(i, _terms.LaterDrawdowns[i]);
        var later = _terms.LaterDrawdowns.Where(drawdown => drawdown.Amount > 0).Sum(drawdown => Math.Min(drawdown.Amount, MostOwed));
        if (later >= _terms.Amount) Add("laterDrawdowns", "Nothing of the amount is left to be paid out at the start.", "Count only what is paid out later.");
    }

    private void Drawdown(int index, Drawdown drawdown)
    {
        if (drawdown.Amount <= 0) Add($"laterDrawdowns[{index}].amount", "The amount is not positive.", "Write how much is paid out.");
        if (drawdown.On.Date <= _terms.Start.Date || drawdown.On.Date >= new DueDates(_terms)[_terms.Instalments - 1])
            Add($"laterDrawdowns[{index}].on", $"{drawdown.On:yyyy-MM-dd} is not between the start and the last instalment.", "Choose a day between them.");
    }

    private void Balloon()
    {
        if (_terms.Balloon is not { } balloon) return;
        if (!_terms.Method.TakesBalloon) Add("balloon", "This method leaves no balloon.", "Choose an annuity or equal principal, or leave the balloon out.");
        if (balloon.Amount is { } amount && (amount < 0 || amount > _terms.Amount + _terms.FinancedCharges))
            Add("balloon.amount", "The balloon is negative, or more than is borrowed.", "Write at most what is borrowed.");
        if (balloon.Percent is < 0 or > 100) Add("balloon.percent", "The balloon is not between 0 and 100 percent.", "Write 30 for 30 % of what is borrowed.");
        if (balloon.AmortisedOver is { } over && (over < _terms.Instalments || over > MostInstalments))
            Add("balloon.amortisedOver", "Instalments are as if there were fewer of them than there are, or too many.",
                $"Write from {_terms.Instalments} to {MostInstalments}.");
    }

    private void Add(string place, string fault, string remedy) => _problems.Add(new Problem(place, fault, remedy));
}
