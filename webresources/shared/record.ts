import { useEffect, useState } from "react";
import { bare } from "./rows";
import type { Client } from "./client";

/** The row that a page is about. */
export interface RecordPlace {
  readonly table: string;
  /** Empty while the row is not saved. */
  readonly id: string;
}

/** The row of the form; without a form the one that the page's address names. */
export function recordOf(client: Client): RecordPlace {
  const entity = client.form?.data.entity;
  if (entity) return { table: entity.getEntityName(), id: bare(entity.getId()) };
  const address = new URLSearchParams(window.location.search);
  return { table: address.get("typename") ?? "", id: bare(address.get("id") ?? "") };
}

/** The row, with a number that grows with each save, for what must be read again then. */
export function useRecord(client: Client): RecordPlace & { readonly saves: number } {
  const [record, setRecord] = useState(() => ({ ...recordOf(client), saves: 0 }));
  useEffect(() => {
    const entity = client.form?.data.entity;
    const saved = (): void => { setRecord((last) => ({ ...recordOf(client), saves: last.saves + 1 })); };
    entity?.addOnPostSave(saved);
    return () => { entity?.removeOnPostSave(saved); };
  }, [client]);
  return record;
}
