using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>
/// Translates nodes. FetchXML has no negation, so it is pushed down to the conditions; from then on more rows in a part mean more
/// rows in the whole, and what cannot be said is left out: the query finds too many rows, never too few.
/// </summary>
internal abstract class NodeTranslator(FetchOptions options, ResidueList residue)
{
    public IReadOnlyList<Residue> Residue => residue.Parts;

    protected FetchOptions Options => options;

    protected ResidueList Left => residue;

    /// <summary>The filter or condition of the rows for which a node holds, or does not; null for no restriction.</summary>
    public XElement? Translate(Node node, bool holds) => node switch
    {
        Group group => Translate(group, holds),
        Condition condition => Translate(condition, holds),
        _ => Translate((RelatedTest)node, holds),
    };

    protected abstract XElement? Translate(Condition condition, bool holds);

    protected abstract XElement? Translate(RelatedTest related, bool holds);

    private XElement? Translate(Group group, bool holds)
    {
        var inner = group.Kind == GroupKind.None ? !holds : holds;
        var parts = group.Nodes.Select(node => Translate(node, inner)).ToList();
        // "all" that holds, and "any" that does not, need every part; a part without restriction then changes nothing.
        var needsEvery = group.Kind == GroupKind.All == inner;
        if (needsEvery && parts.TrueForAll(part => part is null)) return null;
        if (needsEvery) return Filters.And(parts.Where(part => part is not null)!);
        return parts.Contains(null) ? null : Filters.Or(parts!);
    }
}

/// <summary>Translates conditions on columns of a related row.</summary>
internal sealed class RowTranslator(FetchOptions options, ResidueList residue) : NodeTranslator(options, residue)
{
    protected override XElement? Translate(Condition condition, bool holds)
    {
        var conditions = new ColumnConditions(Options, Left);
        var column = Column(condition.Subject);
        return condition.Other is null ? conditions.Translate(condition, column, holds) : conditions.Compare(condition, column, Column(condition.Other), holds);
    }

    protected override XElement? Translate(RelatedTest related, bool holds) => Left.Add(related, "Related rows of related rows cannot be asked for.");

    private FetchColumn Column(Subject subject)
    {
        var name = subject is ColumnSubject column ? BaseAmount.Of(Options.Schema, column.Table, column.Column) : subject.Key;
        return new FetchColumn(name, null, subject.Type);
    }
}
