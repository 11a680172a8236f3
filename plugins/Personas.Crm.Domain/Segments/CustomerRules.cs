using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>The compiled segments about customers of one table. Immutable and shared; <see cref="At"/> makes them ready for a moment.</summary>
public sealed class CustomerRules
{
    private readonly DatedTests _tests;
    private readonly Dictionary<string, Dictionary<string, SegmentSet>> _byColumn = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SegmentSet> _ownColumns = new(StringComparer.OrdinalIgnoreCase);
    private readonly SegmentSet _none;
    private readonly Dictionary<string, Segment> _byKey;
    private readonly Dictionary<string, int> _members;

    private CustomerRules(string customerTable, IReadOnlyList<Segment> segments, CompiledNode[] nodes, SheetLayout layout, DatedTests tests, ColumnIndex index,
        Dictionary<string, int> members)
    {
        CustomerTable = customerTable;
        Segments = segments;
        Forms = new SegmentForms(nodes, members.Count);
        Layout = layout;
        _tests = tests;
        _byColumn.Add(customerTable, _ownColumns);
        foreach (var column in index.All) Add(column.Key, SegmentSet.Kept(segments, column.Value, Forms));
        _none = new SegmentSet(segments, [], Forms);
        _members = members;
        _byKey = segments.ToDictionary(segment => segment.Key, StringComparer.OrdinalIgnoreCase);
        All = SegmentSet.Kept(segments, Forms.Order, Forms);
        var realTime = segments.Where(segment => segment.Mode == RefreshMode.RealTime).Select(segment => segment.Index).ToList();
        RealTime = realTime.Count == segments.Count ? All : SegmentSet.Kept(segments, realTime, Forms);
        var automatic = segments.Where(segment => segment.Mode != RefreshMode.Manual).Select(segment => segment.Index).ToList();
        Automatic = automatic.Count == segments.Count ? All : automatic.Count == realTime.Count ? RealTime : SegmentSet.Kept(segments, automatic, Forms);
        Watches = index.Watches(RealTime);
        AutomaticWatches = ReferenceEquals(Automatic, RealTime) ? Watches : index.Watches(Automatic);
    }

    /// <summary>The table of the customers.</summary>
    public string CustomerTable { get; }

    /// <summary>The segments, each after those it depends on.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>What must be loaded of a customer.</summary>
    public Needs Needs => Layout.Needs;

    /// <summary>Every segment.</summary>
    public SegmentSet All { get; }

    /// <summary>The segments that are refreshed in real time.</summary>
    public SegmentSet RealTime { get; }

    /// <summary>The segments whose members are kept right without anybody asking: all but the manual ones.</summary>
    public SegmentSet Automatic { get; }

    /// <summary>The columns whose changes can change a membership of a segment that is refreshed in real time.</summary>
    public IReadOnlyList<Watch> Watches { get; }

    /// <summary>The columns whose changes can change a membership of any segment but a manual one.</summary>
    public IReadOnlyList<Watch> AutomaticWatches { get; }

    internal SegmentForms Forms { get; }

    internal CompiledNode[] Nodes => Forms.Trees;

    internal SheetLayout Layout { get; }

    /// <summary>How many memberships an evaluation knows: those of the segments, and those that are given.</summary>
    internal int MemberCount => _members.Count;

    /// <summary>Where a membership stands in an evaluation; null when no rule asks for it.</summary>
    internal int? MemberIndex(string key) => _members.TryGetValue(key, out var index) ? index : null;

    /// <summary>The segment with a key; null when there is none that can be evaluated.</summary>
    public Segment? Find(string key) => _byKey.TryGetValue(key, out var segment) ? segment : null;

    /// <summary>The segments that meet a condition.</summary>
    public SegmentSet Select(Func<Segment, bool> condition) => new(Segments, Segments.Where(condition).Select(segment => segment.Index), Forms);

    /// <summary>The segments whose membership a change of columns can change, directly or through another segment; nothing else needs evaluation.</summary>
    public SegmentSet AffectedBy(string table, IReadOnlyCollection<string> columns)
    {
        var byColumn = _ownColumns;
        if (!string.Equals(table, CustomerTable, StringComparison.OrdinalIgnoreCase) && !_byColumn.TryGetValue(table, out byColumn)) return _none;
        if (columns.Count != 1) return AffectedByAny(byColumn, columns);
        return byColumn.TryGetValue(columns is string[] names ? names[0] : columns.First(), out var found) ? found : _none;
    }

    /// <summary>The rules at a moment: every relative date is made definite once, for all customers.</summary>
    public DatedRules At(Moment moment) => new(this, moment, _tests.At(moment));

    internal static CustomerRules Compile(
        string table, IReadOnlyList<ReadSegment> ordered, IEnumerable<string> given, FactCatalogue facts, ISchema schema)
    {
        var layout = new LayoutBuilder(facts, schema, table);
        var members = new Dictionary<string, CompiledMember>(StringComparer.OrdinalIgnoreCase);
        var compiler = new NodeCompiler(layout, key => members[key]);
        foreach (var segment in ordered) layout.AddColumns(segment.Expression.Facts);
        foreach (var key in ordered.Select(segment => segment.Text.Key).Concat(given))
            if (!members.ContainsKey(key)) members.Add(key, new CompiledMember(members.Count, Moves: false));
        var segments = new List<Segment>();
        var nodes = new List<CompiledNode>();
        foreach (var segment in ordered)
        {
            var text = segment.Text;
            var node = compiler.Compile(segment.Expression.Root);
            segments.Add(new Segment(text.Id, text.Key, text.Name, segment.Expression, text.VersionId, text.Mode, nodes.Count));
            members[text.Key] = new CompiledMember(nodes.Count, node.Moves);
            nodes.Add(node);
        }
        return new CustomerRules(table, segments, nodes.ToArray(), layout.Build(), layout.Tests, new ColumnIndex(table, segments, facts, schema),
            members.ToDictionary(pair => pair.Key, pair => pair.Value.Index, StringComparer.OrdinalIgnoreCase));
    }

    private SegmentSet AffectedByAny(Dictionary<string, SegmentSet> byColumn, IEnumerable<string> columns)
    {
        var affected = columns.Select(column => byColumn.TryGetValue(column, out var found) ? found : _none).Where(set => !set.IsEmpty).ToList();
        if (affected.Count < 2) return affected.Count == 0 ? _none : affected[0];
        return Select(segment => affected.Exists(set => set.Includes(segment.Index)));
    }

    private void Add(string column, SegmentSet affected)
    {
        var dot = column.IndexOf('.');
        var table = column.Substring(0, dot);
        if (!_byColumn.TryGetValue(table, out var byColumn)) _byColumn.Add(table, byColumn = new(StringComparer.OrdinalIgnoreCase));
        byColumn.Add(column.Substring(dot + 1), affected);
    }
}
