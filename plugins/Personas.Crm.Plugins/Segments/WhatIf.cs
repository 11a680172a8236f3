using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_WhatIf: the segments that a customer would be in if some facts were otherwise, beside those that the customer is in by the rules in
/// force. The rows are read as the caller; nothing is written.
/// </summary>
public sealed class WhatIf : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public WhatIf() : base(WhatIfRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new WhatIfRequest(turn.Context.InputParameters);
        var asOf = Inputs.Instant("AsOf", request.AsOf) ?? turn.UtcNow;
        var question = Question.Of(request.CustomerTable, request.SegmentKey, request.Expression, request.Rules, asOf);
        var customer = Inputs.Id(request.CustomerId) is { } id ? new EntityReference(question.Table, id) : null;
        if (customer is null && string.IsNullOrWhiteSpace(request.Overrides))
            throw new Refusal("CustomerId, Overrides: both are missing. Give a customer, or the facts of an invented one.");
        var rules = AskedRules.Of(turn, question);
        var reading = FactOverrides.Read(request.Overrides, rules.Set.Facts, rules.Schema, question.Table);
        if (!reading.IsValid) throw Refusal.For("Overrides", "cannot be supposed", reading.Problems);

        var before = Before(turn, question, customer, reading.Required);
        var after = new WhatIfAnswer(rules, AskedCustomer.Of(turn, rules, customer, reading.Required), question.Table);
        var entered = after.Members.Except(before).ToList();
        var left = before.Except(after.Members).ToList();
        _ = new WhatIfResponse(turn.Context.OutputParameters)
        {
            Memberships = JsonConvert.SerializeObject(after.Members),
            Entered = JsonConvert.SerializeObject(entered),
            Left = JsonConvert.SerializeObject(left),
            Explanations = after.Explanations([.. entered, .. left]),
            NextFlip = after.NextFlip,
        };
    }

    // An invented customer is in nothing before, but for what is supposed.
    private static IReadOnlyList<string> Before(Turn turn, Question question, EntityReference? customer, FactOverrides overrides)
    {
        if (customer is null) return overrides.Current([]).ToList();
        return AskedRules.InForce(turn, question) is { } rules
            ? new WhatIfAnswer(rules, AskedCustomer.Of(turn, rules, customer, FactOverrides.None), question.Table).Members
            : [];
    }
}
