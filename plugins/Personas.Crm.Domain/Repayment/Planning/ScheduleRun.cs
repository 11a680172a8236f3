using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>Goes once through the periods of a plan, from what is borrowed to nothing.</summary>
internal sealed class ScheduleRun
{
    private readonly SchedulePlan _plan;
    private readonly RepaymentTerms _terms;
    private readonly Figures _figures;
    private readonly decimal _nudge;
    private readonly List<Instalment> _instalments;
    private decimal _balance;
    private decimal _toDraw;
    private decimal? _level;
    private decimal _balloon;

    /// <summary>Goes through the periods.</summary>
    /// <param name="plan">The periods.</param>
    /// <param name="nudge">What is added to the last level: it makes up for what rounding does to the last instalment.</param>
    public ScheduleRun(SchedulePlan plan, decimal nudge)
    {
        _plan = plan;
        _terms = plan.Terms;
        _nudge = nudge;
        _figures = new Figures(_terms.Rounding, _terms.Regime);
        _instalments = new List<Instalment>(_terms.Instalments);
        _toDraw = _terms.LaterDrawdowns.Sum(drawdown => drawdown.Amount);
        _balance = _terms.Amount - _toDraw + _terms.FinancedCharges;
        for (var i = 0; i < _terms.Instalments && Problem is null && (_balance > 0 || _toDraw > 0); i++) Step(i);
    }

    /// <summary>The instalments; of no use when there is a problem.</summary>
    public IReadOnlyList<Instalment> Instalments => _instalments;

    /// <summary>Why the terms cannot be repaid; null when they can.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The instalment at which the level in force at the end was found, counted from 0.</summary>
    public int LevelledAt { get; private set; }

    /// <summary>By how much the last instalment is more than the level; when the balance was cleared before it, less by all of it.</summary>
    public decimal LastIsMoreBy =>
        (_instalments.Count < _terms.Instalments ? 0 : _instalments[_instalments.Count - 1].Payment - _balloon) - (_level ?? 0);

    private void Step(int index)
    {
        var period = _plan.Periods[index];
        var capital = _balance + period.Drawn;
        var exact = period.Interest(_balance);
        var interest = _figures.Of(exact);
        var isLast = index == _terms.Instalments - 1;
        var isFree = index < _terms.PaymentFree && !isLast;
        var principal = isLast ? capital : index < _plan.FirstRepaid ? 0 : Principal(index, capital, exact, interest);
        Add(index, period, isFree ? interest : 0, interest, principal);
    }

    private decimal Principal(int index, decimal capital, decimal exact, decimal interest)
    {
        var period = _plan.Periods[index];
        if (_level is null || period.HasNewCapital || (period.HasNewRate && _terms.Method.FollowsRate)) SetLevel(index, capital, exact);
        var principal = _terms.Method.Principal(_level!.Value, new Turn(index - _plan.FirstRepaid, capital, interest, _figures));
        if (principal < -_figures.Tolerance) Refuse(index, principal + interest, interest);
        return Math.Max(0, Math.Min(principal, capital));
    }

    private void SetLevel(int index, decimal capital, decimal interest)
    {
        _balloon = Balloon();
        if (_balloon > capital)
            Problem ??= new Problem("balloon", $"{Text(_balloon)} is to be left to the last instalment, but instalment {index + 1} finds {Text(capital)} owed.",
                "Make the balloon smaller, or state it as a share of what has been paid out.");
        LevelledAt = index;
        _level = _figures.Of(_terms.Method.Level(new Remaining(_plan, index, capital, interest, _balloon))) + (index < _plan.LastChange ? 0 : _nudge);
    }

    // A share is one of what has been paid out so far: with the last drawdown it becomes that of everything.
    private decimal Balloon() => _terms.Balloon switch
    {
        { Amount: { } amount } => _figures.Of(amount),
        { Percent: { } percent } => _figures.Of((_terms.Amount - _toDraw + _terms.FinancedCharges) * percent / 100),
        _ => 0,
    };

    private void Add(int index, AccrualPeriod period, decimal capitalised, decimal interest, decimal principal)
    {
        var drawn = period.Drawn + period.DrawnOnDue;
        var closing = _balance + drawn + capitalised - principal;
        _instalments.Add(new Instalment
        {
            Number = index + 1,
            From = period.From,
            Due = period.Due,
            Days = period.Days,
            Rate = period.Percent,
            Opening = _balance,
            Drawn = drawn,
            Interest = interest,
            Capitalised = capitalised,
            Principal = principal,
            Payment = interest - capitalised + principal,
            Closing = closing,
        });
        if (closing > TermsCheck.MostOwed)
            Problem ??= new Problem("paymentFree", $"After instalment {index + 1} more is owed than can be stored.",
                "Let interest be paid earlier, or at a lower rate.");
        _balance = closing;
        _toDraw -= drawn;
    }

    private void Refuse(int index, decimal payment, decimal interest) => Problem ??= new Problem("instalments",
        $"Instalment {index + 1} of {Text(payment)} does not cover its interest of {Text(interest)}, so that the debt would grow.",
        "Choose an earlier first due date, a higher instalment, less growth, or let the first instalments be of interest only.");

    private string Text(decimal amount) => _terms.Rounding.Apply(amount).ToString("0.00##", CultureInfo.InvariantCulture);
}
