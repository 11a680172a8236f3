using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Reads <c>Other/Relationships/….xml</c>.</summary>
internal static class RelationshipReader
{
    /// <summary>The 1:N relationships of the file.</summary>
    public static IEnumerable<Relationship> Read(XElement root) => root
        .Elements("EntityRelationship")
        .Where(relationship => relationship.Text("EntityRelationshipType") == "OneToMany")
        .Select(relationship => new Relationship(
            relationship.Of("Name"),
            relationship.Text("ReferencedEntityName"),
            relationship.Text("ReferencingEntityName"),
            relationship.Text("ReferencingAttributeName")));
}
