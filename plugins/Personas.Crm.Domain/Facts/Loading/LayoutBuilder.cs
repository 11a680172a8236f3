using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Gives every fact that rules use a slot, and writes down how the slots are filled.</summary>
internal sealed class LayoutBuilder(FactCatalogue catalogue, ISchema schema, string customerTable)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SlotInfo> _infos = [];
    private readonly ColumnSet _customer = new();
    private readonly List<ParentBuilder> _parents = [];
    private readonly List<RelatedBuilder> _related = [];

    public DatedTests Tests { get; } = new();

    public bool Changes(int slot) => _infos[slot].Changes;

    public DerivedClock? Clock(int slot) => _infos[slot].Clock;

    public BucketFunction? Bucket(int slot) => _infos[slot].Function as BucketFunction;

    public int Slot(Fact fact)
    {
        if (_slots.TryGetValue(fact.Key, out var known)) return known;
        var info = fact.Definition switch
        {
            ColumnDefinition column => Column(fact, column),
            DerivedDefinition derived => Computed(fact, SlotFunctions.Of(derived, key => Source(Slot(Base(fact, key))))),
            RequestDefinition request => new SlotInfo(fact.Type, fact.Default) { Request = request.Name },
            AggregateDefinition { Function.Figure: Figure.DaysSinceLast } aggregate =>
                Computed(fact, new ElapsedClock(DerivedFunction.Named("days-since")!, Source(LatestDate(fact, aggregate)))),
            AggregateDefinition aggregate => Aggregate(fact, aggregate),
            _ => throw new InvalidOperationException($"The fact '{fact.Key}' has no slot: {fact.Kind} facts are not loaded."),
        };
        return _slots[fact.Key] = Add(info);
    }

    /// <summary>Gives those facts slots that are columns of the customer's own: side by side, they are filled at once.</summary>
    public void AddColumns(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            if (fact.Definition is ColumnDefinition { Path.Count: 0 }) Slot(fact);
    }

    /// <summary>The slot that counts the rows of a test; tests that ask the same share it.</summary>
    public CountedRows RelatedSlot(RelatedTest test)
    {
        var rows = Related(test.Table, test.Via);
        var predicate = rows.Predicate(test.Where, null);
        var key = $"{test.Table} {test.Via} {predicate.Index}";
        if (!_slots.TryGetValue(key, out var slot))
        {
            slot = Add(new SlotInfo(FactType.Integer, FactValue.Missing)
            {
                Changes = predicate.Moves,
                Rows = new RowSource(rows.Index, predicate.Index, IsExistence: true),
            });
            _slots.Add(key, slot);
            predicate.Add(new Accumulator(Figure.Rows, -1, -1, slot, FactType.Integer));
        }
        return new CountedRows(slot, predicate.Moves);
    }

    public SheetLayout Build()
    {
        var parents = _parents.Select(parent => parent.Build()).ToList();
        var related = _related.Select(rows => rows.Build()).ToList();
        var requests = _infos.Where(info => info.Request is not null).Select(info => new RequestNeed(info.Request!, info.Type)).Distinct().ToList();
        return new SheetLayout(new Needs(customerTable, _customer.Columns, parents, related) { Requests = requests }, _infos, _related, _slots);
    }

    private int Add(SlotInfo info)
    {
        _infos.Add(info);
        return _infos.Count - 1;
    }

    private Fact Base(Fact derived, string of) =>
        catalogue.Find(of) ?? throw new InvalidOperationException($"There is no fact '{of}' to derive '{derived.Key}' from.");

    private SourceSlot Source(int slot) => new(slot, _infos[slot].Type, _infos[slot].Changes, _infos[slot].Clock);

    private SlotInfo Column(Fact fact, ColumnDefinition column)
    {
        var parent = -1;
        var columns = _customer;
        if (column.Path.Count > 0)
        {
            var found = _parents.FirstOrDefault(known => known.PathText == column.PathText);
            if (found is null) _parents.Add(found = new ParentBuilder(_parents.Count, column));
            parent = found.Index;
            columns = found.Columns;
        }
        // The column's own type: an amount is read as one, also for a fact that is declared as a plain number.
        var table = column.Path.Count == 0 ? customerTable : column.Path[column.Path.Count - 1].Table;
        var type = schema.ColumnType(table, column.Column) ?? fact.Type;
        return new SlotInfo(fact.Type, fact.Default) { IsColumn = true, Parent = parent, Column = columns.IndexOf(column.Column, type) };
    }

    private static SlotInfo Computed(Fact fact, SlotFunction function) =>
        new(fact.Type, fact.Default) { Function = function, Changes = function.Changes };

    private SlotInfo Aggregate(Fact fact, AggregateDefinition aggregate)
    {
        var rows = Related(aggregate.Table, aggregate.Via);
        var predicate = rows.Predicate(aggregate.Where, aggregate.Window);
        var type = aggregate.Column is null ? FactType.Integer : schema.ColumnType(aggregate.Table, aggregate.Column)!.Value;
        var column = aggregate.Column is null ? -1 : rows.Columns.IndexOf(aggregate.Column, type);
        var by = aggregate.By is null ? -1 : rows.Columns.IndexOf(aggregate.By, schema.ColumnType(aggregate.Table, aggregate.By)!.Value);
        predicate.Add(new Accumulator(aggregate.Function.Figure, column, by, _infos.Count, type));
        return new SlotInfo(fact.Type, fact.Default) { Changes = predicate.Moves, Rows = new RowSource(rows.Index, predicate.Index) };
    }

    // "Days since the last" are the days since the latest date, which has a slot of its own that no expression names.
    private int LatestDate(Fact fact, AggregateDefinition aggregate)
    {
        var rows = Related(aggregate.Table, aggregate.Via);
        var predicate = rows.Predicate(aggregate.Where, aggregate.Window);
        var type = schema.ColumnType(aggregate.Table, aggregate.By!)!.Value;
        predicate.Add(new Accumulator(Figure.Most, rows.Columns.IndexOf(aggregate.By!, type), -1, _infos.Count, type));
        return _slots[SheetLayout.Latest(fact.Key)] = Add(new SlotInfo(type, FactValue.Missing)
        {
            Changes = predicate.Moves,
            Rows = new RowSource(rows.Index, predicate.Index),
        });
    }

    private RelatedBuilder Related(string table, string via)
    {
        var found = _related.FirstOrDefault(known => known.Table == table && known.Via == via);
        if (found is null) _related.Add(found = new RelatedBuilder(_related.Count, table, via, Tests));
        return found;
    }
}
