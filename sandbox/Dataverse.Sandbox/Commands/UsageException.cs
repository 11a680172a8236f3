using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary>One fault in what a person handed in.</summary>
/// <param name="Place">Where: a file, a line and column, a JSON path, an option.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record UsageFault(string Place, string What, string Remedy)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {What} {Remedy}".TrimEnd();
}

/// <summary>What was handed in cannot be used. Nothing has been changed.</summary>
public sealed class UsageException : Exception
{
    /// <summary>One or many faults, all of them listed.</summary>
    public UsageException(IReadOnlyList<UsageFault> faults)
        : base(string.Join(Environment.NewLine, faults.Select(fault => fault.ToString()))) => Faults = faults;

    /// <summary>One fault.</summary>
    public UsageException(string place, string what, string remedy)
        : this([new UsageFault(place, what, remedy)])
    {
    }

    /// <summary>The faults.</summary>
    public IReadOnlyList<UsageFault> Faults { get; }
}
