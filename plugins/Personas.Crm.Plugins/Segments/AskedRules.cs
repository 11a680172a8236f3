using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// The rules that a question is about, compiled: all of them, or one with those it asks for and no others. A customer's rows are read as the
/// caller, who may not see what a rule needs that was not asked about.
/// </summary>
internal sealed class AskedRules
{
    /// <summary>The key that stands for an expression which belongs to no segment.</summary>
    public const string AdHoc = "this-expression";

    private AskedRules(ProposedRules proposed, DatedRules dated, RuleSet set, Segment? asked)
    {
        Schema = proposed.Schema;
        Dated = dated;
        Set = set;
        Asked = asked;
    }

    /// <summary>What the tables have.</summary>
    public ISchema Schema { get; }

    /// <summary>The rules at the moment.</summary>
    public DatedRules Dated { get; }

    /// <summary>The rules, with those that cannot be evaluated.</summary>
    public RuleSet Set { get; }

    /// <summary>The one that is asked about; null when all are.</summary>
    public Segment? Asked { get; }

    /// <summary>The rules of a question.</summary>
    /// <exception cref="Refusal">The one that is asked about does not exist, or cannot be evaluated.</exception>
    public static AskedRules Of(Turn turn, Question question) =>
        question.IsOfOne ? One(turn, question, TextOf(turn, question)) : Compiled(turn, question, Proposed(turn, question));

    /// <summary>What was in force without the question: the published rule of a segment, nothing where there is none.</summary>
    public static AskedRules? InForce(Turn turn, Question question)
    {
        if (question.SegmentKey is null) return Of(turn, question with { IsDraft = false });
        var segment = Stored(turn, question);
        return segment.Status == SegmentStatus.Published ? One(turn, question with { IsDraft = false }, segment.ToText()) : null;
    }

    private static SegmentText TextOf(Turn turn, Question question)
    {
        if (question.Expression is { } expression)
            return new SegmentText(Guid.NewGuid(), AdHoc, "This expression", question.Table, expression) { IsAsked = true };
        var stored = Stored(turn, question);
        return question.IsDraft ? stored.ToDraftText() : stored.ToText();
    }

    private static StoredSegment Stored(Turn turn, Question question)
    {
        var key = question.SegmentKey!;
        var segment = SegmentStore.Find(turn.AsCaller, key) ?? throw Inputs.NoSegment(key);
        return segment.CustomerTable == question.Table
            ? segment
            : throw new Refusal(
                $"SegmentKey: the segment '{key}' is about customers in '{segment.CustomerTable}', not '{question.Table}'. Give the CustomerTable that fits.");
    }

    private static ProposedRules Proposed(Turn turn, Question question) => question.IsDraft ? ProposedRules.Drafted(turn) : ProposedRules.Published(turn);

    private static AskedRules One(Turn turn, Question question, SegmentText asked)
    {
        var proposed = Proposed(turn, question);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var check = new ExpressionCheck(proposed.Facts, schema) { Names = new RowNames(turn.AsCaller, schema).Find, IsAsked = asked.IsAsked };
        var reading = check.Read(asked.Expression, question.Table, asked.Id);
        if (!reading.IsValid) throw CannotBeExplained(asked, reading.Problems);
        asked = asked with { Expression = reading.Required.Text };
        var others = proposed.Segments.Where(segment => segment.Id != asked.Id).ToList();
        var below = Below(reading.Required.Expression.Segments, others, segment => Segments(segment, check.Facts, schema));
        var rules = Compiled(turn, question, new ProposedRules(proposed.Facts, [asked, .. below], schema), asked.Key,
            moment => AskedMoment.Of(turn, moment, reading.Required.Expression, schema));
        return rules.Set.Broken.FirstOrDefault(broken => broken.Segment.Id == asked.Id) is { } broken ? throw CannotBeExplained(asked, broken.Problems) : rules;
    }

    private static AskedRules Compiled(Turn turn, Question question, ProposedRules proposed, string? asked = null, Func<Moment, Moment>? asking = null)
    {
        var set = proposed.Compile();
        var rules = set.For(question.Table);
        var moment = Settings.Read(turn.Elevated(Elevation.Rules)).At(question.AsOf);
        return new AskedRules(proposed, rules.At(asking is null ? moment : asking(moment)), set, asked is null ? null : rules.Find(asked));
    }

    // The segments that the rule asks for, and those below them.
    private static IEnumerable<SegmentText> Below(
        IEnumerable<string> asked, IReadOnlyList<SegmentText> others, Func<SegmentText, IEnumerable<string>> segments)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Queue<string>(asked);
        while (next.Count > 0)
        {
            var key = next.Dequeue();
            if (!keys.Add(key)) continue;
            foreach (var below in others.Where(segment => string.Equals(segment.Key, key, StringComparison.OrdinalIgnoreCase)))
                foreach (var further in segments(below)) next.Enqueue(further);
        }

        return others.Where(segment => keys.Contains(segment.Key));
    }

    private static IReadOnlyList<string> Segments(SegmentText segment, FactCatalogue facts, ISchema schema) =>
        ExpressionReader.Read(segment.Expression, new Vocabulary(facts, schema, segment.CustomerTable, segment.Id)).Value?.Segments ?? [];

    private static Refusal CannotBeExplained(SegmentText asked, IReadOnlyList<Problem> problems) =>
        Refusal.For(asked.Key == AdHoc ? "Expression" : $"SegmentKey: segment '{asked.Key}'", "cannot be explained", problems);
}
