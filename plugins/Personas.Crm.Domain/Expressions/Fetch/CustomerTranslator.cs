using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>Translates conditions on facts of the customer.</summary>
internal sealed class CustomerTranslator : NodeTranslator
{
    private readonly Links _links;
    private readonly string _table;
    private readonly ColumnConditions _columns;
    private readonly Stack<string> _open = new();

    public CustomerTranslator(FetchOptions options, Links links, string table) : this(options, links, table, new ResidueList()) { }

    private CustomerTranslator(FetchOptions options, Links links, string table, ResidueList residue) : base(options, residue)
    {
        _links = links;
        _table = table;
        _columns = new ColumnConditions(options, residue);
    }

    protected override XElement? Translate(Condition condition, bool holds)
    {
        var fact = ((FactSubject)condition.Subject).Fact;
        if (condition.Other is FactSubject other) return Compare(condition, fact, other.Fact, holds);
        return fact.Definition switch
        {
            ColumnDefinition column => OfColumn(condition, fact, _links.Column(column, fact.Type), holds),
            ElapsedDefinition elapsed => OfElapsed(condition, fact, elapsed, holds),
            BucketDefinition bucket => OfBucket(condition, fact, bucket, holds),
            DerivedDefinition => Left.Add(condition, "FetchXML compares what is stored; it computes nothing of it."),
            ScoreDefinition score => OfScore(condition, fact, score, holds),
            AggregateDefinition aggregate => OfAggregate(condition, fact, aggregate, holds),
            MembershipDefinition membership => OfMembership(condition, membership, holds),
            _ => Left.Add(condition, "Such facts are not in the tables."),
        };
    }

    protected override XElement? Translate(RelatedTest related, bool holds) =>
        Related(related, related.Table, related.Via, related.Where, related.Exists == holds);

    private XElement? OfColumn(Condition condition, Fact fact, FetchColumn column, bool holds)
    {
        var written = _columns.Translate(condition, column, holds);
        if (written is null || fact.Default.IsMissing) return written;
        // The default stands in for a missing value: the query must treat those rows as the default would be treated.
        var test = _columns.Test(condition, holds);
        var onMissing = test.Holds(FactValue.Missing);
        var onDefault = test.Holds(fact.Default);
        if (onDefault == onMissing) return written;
        return onDefault ? Filters.Or([written, column.Condition("null")]) : Filters.And([written, column.Condition("not-null")]);
    }

    private XElement? Compare(Condition condition, Fact fact, Fact other, bool holds)
    {
        if (fact.Definition is ColumnDefinition left && other.Definition is ColumnDefinition right && fact.Default.IsMissing && other.Default.IsMissing)
            return _columns.Compare(condition, _links.Column(left, fact.Type), _links.Column(right, other.Type), holds);
        return Left.Add(condition, "FetchXML compares columns only, without defaults.");
    }

    private XElement? OfBucket(Condition condition, Fact fact, BucketDefinition bucket, bool holds) => Options.Facts.Find(bucket.Of) is { } number
        ? Translate(BucketLowering.Of(condition.Place, bucket, fact.Default, number, _columns.Test(condition, holds: true)), holds)
        : Left.Add(condition, $"There is no fact '{bucket.Of}'.");

    private XElement? OfElapsed(Condition condition, Fact fact, ElapsedDefinition elapsed, bool holds)
    {
        var from = Options.Facts.Find(elapsed.Of);
        if (from?.Definition is not ColumnDefinition definition || !fact.Default.IsMissing || !from.Default.IsMissing)
            return Left.Add(condition, "It is derived from something else than a plain column.");
        var column = _links.Column(definition, from.Type);
        return _columns.Test(condition, holds) is WholeTest test
            ? new DerivedDates(elapsed.Function, Options.Moment, column).Ranges(test)
            : column.Condition(_columns.Test(condition, holds).Holds(FactValue.Missing) ? "null" : "not-null");
    }

    private XElement? OfAggregate(Condition condition, Fact fact, AggregateDefinition aggregate, bool holds)
    {
        var isCount = aggregate.Function.Figure == Figure.Count && fact.Default.IsMissing;
        if (isCount && _columns.Test(condition, holds) is WholeTest test && test.NextChangeAbove(1) is null)
        {
            var withRows = test.Holds(FactValue.OfWhole(1));
            var parts = new Node?[] { aggregate.Where, aggregate.Window }.OfType<Node>().ToList();
            var where = parts.Count == 0 ? null : new Group(condition.Place, GroupKind.All, parts);
            if (test.Holds(FactValue.OfWhole(0)) != withRows) return Related(condition, aggregate.Table, aggregate.Via, where, withRows);
        }
        return Left.Add(condition, "FetchXML does not filter by figures over related rows.");
    }

    // A customer has one scored profile at most: whether it passes is whether such a row exists, or no row that does not pass.
    private XElement? OfScore(Condition condition, Fact fact, ScoreDefinition score, bool holds)
    {
        var onMissing = _columns.Test(condition, holds).Holds(fact.Default);
        var asked = condition with { Subject = new ColumnSubject(score.Table, score.Column!, fact.Type, fact.Labels) };
        Node decides = holds != onMissing ? asked : new Group(condition.Place, GroupKind.None, [asked]);
        var row = new Group(condition.Place, GroupKind.All, [IsThere(asked, score.Column!), IsThere(asked, Score.ScoredOn), decides]);
        return Related(condition, score.Table, score.Via, row, !onMissing);
    }

    private Condition IsThere(Condition condition, string column)
    {
        var type = Options.Schema.ColumnType(Score.Table, column) ?? FactType.Text;
        return new Condition(condition.Place, new ColumnSubject(Score.Table, column, type, StoredColumn.NoLabels), OperatorTable.Named("not-null")!, [], null);
    }

    private XElement? OfMembership(Condition condition, MembershipDefinition membership, bool holds)
    {
        if (membership.IsAudience) return Left.Add(condition, "Who is in an audience is found by evaluation: lists of customers go before its rule.");
        var test = _columns.Test(condition, holds);
        var whenMember = test.Holds(FactValue.OfTruth(true));
        var key = membership.Segment.ToUpperInvariant();
        if (whenMember == test.Holds(FactValue.OfTruth(false)) || _open.Contains(key) || Options.Segment(membership.Segment) is not { } expression)
            return Left.Add(condition, "The expression of that segment is not at hand.");
        _open.Push(key);
        var nested = new CustomerTranslator(Options, _links, _table);
        foreach (var open in _open) nested._open.Push(open);
        var translated = nested.Translate(expression.Root, whenMember);
        _open.Pop();
        if (nested.Residue.Count > 0) Left.Add(condition, $"That segment has parts that FetchXML cannot say: {nested.Residue[0].Words}.");
        return translated;
    }

    private XElement? Related(Node node, string table, string via, Node? where, bool exist)
    {
        var inner = new RowTranslator(Options, new ResidueList());
        var filter = where is null ? null : inner.Translate(where, holds: true);
        if (inner.Residue.Count > 0) Left.Add(node, inner.Residue[0].Reason);
        // Too many rows are right when one must exist, and wrong when none may.
        if (inner.Residue.Count > 0 && !exist) return null;
        var link = new XElement("link-entity",
            new XAttribute("name", table), new XAttribute("from", via), new XAttribute("to", Options.Schema.PrimaryId(_table)),
            new XAttribute("link-type", exist ? "any" : "not any"));
        if (filter is not null) link.Add(filter.Name == "filter" ? filter : Filters.And([filter]));
        return Filters.And([link]);
    }
}
