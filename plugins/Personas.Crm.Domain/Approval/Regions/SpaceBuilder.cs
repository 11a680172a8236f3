using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Collects what the conditions of a version ask of each fact, and makes axes of it.</summary>
internal sealed class SpaceBuilder(Moment moment)
{
    private readonly Dictionary<string, AxisDraft> _drafts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<long> _amounts = [];
    private readonly List<long> _terms = [];

    /// <summary>Notes what an expression asks.</summary>
    public void Ask(Node node)
    {
        if (node is Group group)
            foreach (var below in group.Nodes) Ask(below);
        if (node is not Condition { Subject: FactSubject { Fact: var fact } } condition) return;
        if (condition.Other is FactSubject other)
        {
            Draft(fact);
            Draft(other.Fact);
        }
        else Draft(fact)?.Add(condition, condition.Operator.Test(condition.Operand, moment));
    }

    /// <summary>Notes a range of amounts that an item is for.</summary>
    public void AskAmounts(AmountRange range) => Add(_amounts, range, FactValue.Parts);

    /// <summary>Notes an amount above which something else holds.</summary>
    public void AskAmountAbove(decimal amount) => _amounts.Add((long)decimal.Floor(amount * FactValue.Parts) + 1);

    /// <summary>Notes a range of terms, in months, that an item is for.</summary>
    public void AskTerms(AmountRange range) => Add(_terms, range, 1);

    /// <summary>The axes.</summary>
    /// <param name="version">The version whose limits bound amounts and terms.</param>
    /// <param name="isConverted">Whether conditions see the amount in another currency than it is asked for in, so that the two are different numbers.</param>
    public Space Build(ProductVersion version, bool isConverted)
    {
        var space = new Space();
        var amount = isConverted ? null : Take("amount", FactType.Money, FactType.Decimal);
        var term = Take("term", FactType.Integer);
        if (amount is not null || _amounts.Count > 0 || version.Amounts != AmountRange.Any)
            space.Amount = space.Add("asked:amount", index => new OrderedAxis(
                index, Words(amount, "amount", FactType.Money, string.Empty), Grid.OfAmounts(version), false, All(amount, _amounts)));
        if (term is not null || _terms.Count > 0 || version.Terms != AmountRange.Any)
            space.Term = space.Add("asked:term", index => new OrderedAxis(
                index, Words(term, "term", FactType.Integer, " months"), Grid.OfTerms(version), CanBeOpen(version.Family), All(term, _terms)));
        if (amount is not null) space.Name(RequestKey("amount"), space.Amount!);
        if (term is not null) space.Name(RequestKey("term"), space.Term!);
        foreach (var draft in _drafts.Values) space.Add(FactKey(draft.Fact), index => Axis(index, draft));
        space.Converted = amount is null ? space.Find(RequestKey("amount")) : null;
        return space;
    }

    /// <summary>The key of a fact's axis: facts of the same value in the request are one.</summary>
    public static string FactKey(Fact fact) => fact.Definition is RequestDefinition request ? RequestKey(request.Name) : $"fact:{fact.Key}";

    private static string RequestKey(string name) => $"request:{name}";

    // Lines and cards can be asked for without a term.
    private static bool CanBeOpen(ProductFamily family) => family is not (ProductFamily.PersonalLoan or ProductFamily.Mortgage or ProductFamily.Deposit);

    // Memberships and options have axes of their own that hold or not.
    private AxisDraft? Draft(Fact fact)
    {
        if (fact.Definition is MembershipDefinition || fact.Type == FactType.Choices) return null;
        var key = FactKey(fact);
        if (!_drafts.TryGetValue(key, out var draft)) _drafts.Add(key, draft = new AxisDraft(fact));
        return draft;
    }

    private static void Add(List<long> landmarks, AmountRange range, long ones)
    {
        var most = Grid.Far / ones;
        if (range.From is { } from && Math.Abs(from) < most) landmarks.Add((long)decimal.Ceiling(from * ones));
        if (range.To is { } to && Math.Abs(to) < most) landmarks.Add((long)decimal.Floor(to * ones) + 1);
    }

    private static IEnumerable<long> All(AxisDraft? draft, IEnumerable<long> ranges) => draft is null ? ranges : draft.Positions.Concat(ranges);

    private static OrderedWords Words(AxisDraft? draft, string name, FactType type, string unit) => new(name, type, unit, draft?.Fact);

    // A fact that reads the number as another type is one of its own.
    private AxisDraft? Take(string name, params FactType[] types)
    {
        if (!_drafts.TryGetValue(RequestKey(name), out var draft) || !types.Contains(draft.Fact.Type)) return null;
        _drafts.Remove(RequestKey(name));
        return draft;
    }

    private static Axis Axis(int index, AxisDraft draft)
    {
        var fact = draft.Fact;
        var canBeMissing = CanBeMissing(fact);
        if (fact.Definition is BucketDefinition bucket) return new NamedAxis(index, fact, bucket.Labels.Distinct(), canBeMissing);
        switch (fact.Type)
        {
            case FactType.Boolean:
                return new NamedAxis(index, fact, [FactValue.OfTruth(false), FactValue.OfTruth(true)], canBeMissing);
            case FactType.Choice when fact.Labels.Count > 0:
                return new NamedAxis(index, fact, fact.Labels.Keys.Union(draft.Options).OrderBy(option => option).Select(option => FactValue.OfWhole(option)),
                    canBeMissing);
            case FactType.Text:
                return new NamedAxis(index, fact, new TextCode(draft.Named.Select(text => text.AsText), draft.Beginnings), draft.Named, canBeMissing,
                    draft.Names);
            case FactType.Reference:
                return new NamedAxis(index, fact, ValueCode.By(ValueKind.Id, draft.Named), draft.Named, canBeMissing, draft.Names);
            default:
                return new OrderedAxis(index, new OrderedWords(Expressions.Words.Wording.Name(new FactSubject(fact)), fact.Type, string.Empty, fact),
                    Grid.Of(fact),
                    canBeMissing, draft.Positions);
        }
    }

    private static bool CanBeMissing(Fact fact) =>
        fact.Default.IsMissing && (fact.Definition as AggregateDefinition)?.Function.Figure is not (Figure.Count or Figure.CountDistinct or Figure.Sum);
}
