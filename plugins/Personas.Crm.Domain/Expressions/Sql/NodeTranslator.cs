using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>
/// Translates nodes. Negation is pushed down to the conditions, where it is known what a missing value means: above them nothing
/// is negated, so that SQL's third truth value is always as good as false.
/// </summary>
internal abstract class NodeTranslator(Script script)
{
    protected Script Script => script;

    /// <summary>The condition of the rows for which a node holds, or does not.</summary>
    public string Translate(Node node, bool holds) => node switch
    {
        Group group => Translate(group, holds),
        Condition condition => Translate(condition, holds),
        _ => Translate((RelatedTest)node, holds),
    };

    protected abstract string Translate(Condition condition, bool holds);

    protected abstract string Translate(RelatedTest related, bool holds);

    private string Translate(Group group, bool holds)
    {
        var inner = group.Kind == GroupKind.None ? !holds : holds;
        var parts = group.Nodes.Select(node => Translate(node, inner));
        return group.Kind == GroupKind.All == inner ? Predicate.And(parts) : Predicate.Or(parts);
    }
}

/// <summary>Translates conditions on columns of a related row.</summary>
internal sealed class RowTranslator(Script script, string table, string alias) : NodeTranslator(script)
{
    /// <summary>A column of the row.</summary>
    public Scalar Column(string name, Facts.FactType type, string place)
    {
        var column = Facts.BaseAmount.Of(Script.Options.Schema, table, name);
        return Script.Dialect.Column($"{alias}.{Script.Name(column, place)}", type, Script.Dialect.Scale(table, column, type));
    }

    protected override string Translate(Condition condition, bool holds)
    {
        var conditions = new ColumnConditions(Script);
        var column = Column(condition.Subject, condition.Place);
        return condition.Other is null
            ? conditions.Translate(condition, column, holds)
            : conditions.Compare(condition, column, Column(condition.Other, condition.Place), holds);
    }

    protected override string Translate(RelatedTest related, bool holds) =>
        Script.Refuse(related.Place, "Related rows of related rows cannot be asked for.", "Write conditions on the columns of the row.");

    private Scalar Column(Subject subject, string place) => Column(subject.Key, subject.Type, place);
}
