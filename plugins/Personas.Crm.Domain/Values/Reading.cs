using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Values;

/// <summary>The outcome of reading an input: the value, or the problems that prevent one; never both.</summary>
/// <typeparam name="T">What the input describes.</typeparam>
public sealed class Reading<T> where T : class
{
    internal Reading(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>What was read; null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>Every fault found, in the order of the input; empty when the value was read.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether a value was read.</summary>
    public bool IsValid => Value is not null;

    /// <summary>The value, for callers that have already refused problems.</summary>
    /// <exception cref="InvalidOperationException">There are problems; the message names them.</exception>
    public T Required => Value ?? throw new InvalidOperationException(string.Join(" ", Problems));
}

/// <summary>Makes readings.</summary>
public static class Readings
{
    /// <summary>A reading that succeeded.</summary>
    public static Reading<T> Of<T>(T value) where T : class => new(value, []);

    /// <summary>A reading that failed with at least one problem.</summary>
    public static Reading<T> Failed<T>(IReadOnlyList<Problem> problems) where T : class => new(null, problems);

    /// <summary>The value when there are no problems, else the problems.</summary>
    public static Reading<T> Of<T>(T? value, IReadOnlyList<Problem> problems) where T : class =>
        problems.Count == 0 && value is not null ? Of(value) : Failed<T>(problems);
}
