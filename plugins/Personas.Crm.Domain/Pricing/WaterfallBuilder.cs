using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Pricing;

/// <summary>Writes down a waterfall, step by step.</summary>
internal sealed class WaterfallBuilder
{
    private readonly List<WaterfallStep> _steps = [];

    /// <summary>What there is so far.</summary>
    public decimal Value { get; private set; }

    public void Add(StepKind kind, string name, Guid? row, decimal change, string reason)
    {
        Value += change;
        _steps.Add(new WaterfallStep(kind, name, row, change, Value, reason));
    }

    /// <summary>Multiplies what there is.</summary>
    public void Multiply(string name, Guid row, decimal factor, string reason)
    {
        var change = (Value * factor) - Value;
        Value += change;
        _steps.Add(new WaterfallStep(StepKind.Factor, name, row, change, Value, reason) { Factor = factor });
    }

    public Waterfall Build() => new(_steps, Value);
}
