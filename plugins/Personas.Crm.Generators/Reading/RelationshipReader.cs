using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Reads <c>Other/Relationships/….xml</c>.</summary>
internal static class RelationshipReader
{
    /// <summary>The relationships of the file.</summary>
    public static IEnumerable<Relationship> Read(XElement root) => root.Elements("EntityRelationship").Select(Relationship);

    private static Relationship Relationship(XElement relationship) => relationship.Text("EntityRelationshipType") == "ManyToMany"
        ? new Relationship(relationship.Of("Name"), relationship.Text("FirstEntityName"), relationship.Text("SecondEntityName"), null)
        : new Relationship(
            relationship.Of("Name"),
            relationship.Text("ReferencedEntityName"),
            relationship.Text("ReferencingEntityName"),
            relationship.Text("ReferencingAttributeName"));
}
