import { useCallback } from "react";
import type { SiteMap } from "../../metadata/SiteMap";
import type { Table, TableHeader } from "../../metadata/Table";
import { useShell } from "../../shell/Shell";
import { useLoaded } from "../../shell/useLoaded";
import type { FormModel } from "../model/FormModel";
import { useForm, useOpenForm } from "./useForm";

/** Rows of another table that point to this one, or are linked with it. */
export interface RelatedItem {
  readonly relationship: string;
  readonly table: string;
  readonly label: string;
  readonly viewId: string | null;
}

const none: readonly RelatedItem[] = [];

/** What a row of this form can be related to: what the form's navigation names, otherwise the tables of the app. */
export function useRelated(): readonly RelatedItem[] {
  const { metadata, app } = useShell();
  const { session } = useOpenForm();
  const model = useForm((state) => state.model);
  const id = useForm((state) => state.id);
  const load = useCallback(async () => relatedItems(session.table, model, app.siteMap, await metadata.headers()), [metadata, session, model, app]);
  const loaded = useLoaded(load);
  return loaded.state === "ready" && id !== null ? loaded.value : none;
}

/** The label of a relationship that is open. */
export function relatedLabel(items: readonly RelatedItem[], relationship: string): string {
  return items.find((item) => item.relationship === relationship)?.label ?? relationship;
}

/** The relationships that the form's menu lists. */
export function relatedItems(table: Table, model: FormModel, siteMap: SiteMap, headers: ReadonlyMap<string, TableHeader>): readonly RelatedItem[] {
  const all = [
    ...table.oneToMany.map(({ name, referencingTable }) => ({ name, other: referencingTable })),
    ...table.manyToMany.map(({ name, firstTable, secondTable }) => ({ name, other: firstTable === table.logicalName ? secondTable : firstTable })),
  ];
  const named = new Map(model.related.map((item) => [item.relationship.toLowerCase(), item]));
  const inApp = tablesOf(siteMap);
  const isListed = ({ name, other }: { name: string; other: string }) => (named.size > 0 ? named.get(name.toLowerCase())?.shown === true : inApp.has(other));
  return all
    .filter(isListed)
    .flatMap(({ name, other }) => {
      const own = named.get(name.toLowerCase());
      const label = own?.label || headers.get(other)?.pluralLabel;
      return label ? [{ relationship: name, table: other, label, viewId: own?.viewId ?? null }] : [];
    })
    .toSorted((one, two) => one.label.localeCompare(two.label));
}

function tablesOf({ areas }: SiteMap): ReadonlySet<string> {
  const entries = areas.flatMap((area) => area.groups).flatMap((group) => group.subAreas);
  return new Set(entries.flatMap(({ target }) => (target.kind === "table" ? [target.table] : [])));
}
