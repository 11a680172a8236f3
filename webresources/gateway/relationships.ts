import { join } from "node:path";
import { list, places } from "./places";
import { all, readXml, text } from "./xml";

/** The navigation property of each lookup: `table.column>target` → its name. */
export function readRelationships(): Map<string, string> {
  const found = new Map<string, string>();
  const folder = join(places.solution, "Other", "Relationships");
  for (const file of list(folder)) {
    for (const relationship of all(readXml(join(folder, file)), "EntityRelationships", "EntityRelationship")) {
      const column = text(relationship, "ReferencingAttributeName").toLowerCase();
      const property = all(relationship, "EntityRelationshipRoles", "EntityRelationshipRole")
        .filter((role) => text(role, "RelationshipRoleType") === "1")
        .map((role) => text(role, "NavigationPropertyName"))[0];
      if (column === "" || !property) continue;
      const table = text(relationship, "ReferencingEntityName").toLowerCase();
      found.set(`${table}.${column}>${text(relationship, "ReferencedEntityName").toLowerCase()}`, property);
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}
