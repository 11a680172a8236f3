import type { Metadata } from "../../metadata/Metadata";
import type { ManyToMany, OneToMany, Table } from "../../metadata/Table";
import { type View, viewKinds } from "../../metadata/View";
import type { Related } from "../../views/GridQuery";
import { plainView } from "../../views/plainView";
import { formStrings as strings } from "../formStrings";
import type { SubgridParameters } from "../model/controlParameters";

/** How the rows of a list are related to the form's row. */
export type Relation =
  | { readonly kind: "oneToMany"; readonly relationship: OneToMany }
  | { readonly kind: "manyToMany"; readonly relationship: ManyToMany };

/** A list in a form, with all that it needs. */
export interface Subgrid {
  readonly table: Table;
  readonly views: readonly View[];
  /** The views that may be chosen here. */
  readonly offered: readonly View[];
  readonly view: View;
  readonly relation: Relation | null;
}

/** Reads what a list in a form is made of. */
export async function loadSubgrid(owner: Table, parameters: SubgridParameters, metadata: Metadata): Promise<Subgrid> {
  const [table, views] = await Promise.all([metadata.table(parameters.table), metadata.views(parameters.table)]);
  const listed = views.filter((view) => view.layoutXml !== "");
  const view = listed.find((one) => one.id === parameters.viewId)
    ?? listed.find((one) => one.kind === viewKinds.associated) ?? listed.find((one) => one.kind === viewKinds.list && one.isDefault)
    ?? listed[0] ?? plainView(table);
  const offered = parameters.viewPicker ? listed.filter((one) => parameters.viewIds.includes(one.id) || one.id === view.id) : [view];
  return { table, views, offered, view, relation: relationOf(owner, parameters.relationship) };
}

/** The relationship of that name from the form's table to the list's. */
export function relationOf(owner: Table, name: string | null): Relation | null {
  if (name === null) return null;
  const isNamed = (relationship: { readonly name: string }) => relationship.name.toLowerCase() === name.toLowerCase();
  const one = owner.oneToMany.find(isNamed);
  if (one) return { kind: "oneToMany", relationship: one };
  const many = owner.manyToMany.find(isNamed);
  if (many) return { kind: "manyToMany", relationship: many };
  throw new Error(strings.noRelationship(owner.label, name));
}

/** The condition that limits a list to the rows related to one row. */
export function relatedTo(relation: Relation | null, owner: Table, table: Table, id: string | null): Related | null {
  if (relation === null || id === null) return null;
  if (relation.kind === "oneToMany") return { kind: "lookup", column: relation.relationship.referencingColumn, id };
  const { intersectTable, firstTable, firstColumn, secondColumn } = relation.relationship;
  const isFirst = firstTable === owner.logicalName;
  return {
    kind: "manyToMany", intersectTable, primaryId: table.primaryId, id,
    column: isFirst ? secondColumn : firstColumn,
    otherColumn: isFirst ? firstColumn : secondColumn,
  };
}
