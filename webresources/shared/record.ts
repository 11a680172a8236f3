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

/** The platform tells of one save twice. */
const soon = 100;

/** The row, with a number that grows with each save and refresh of the form, for what must be read again then. */
export function useRecord(client: Client): RecordPlace & { readonly version: number } {
  const [record, setRecord] = useState(() => ({ ...recordOf(client), version: 0 }));
  useEffect(() => {
    const data = client.form?.data;
    let timer: number | undefined;
    const changed = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => { setRecord((last) => ({ ...recordOf(client), version: last.version + 1 })); }, soon);
    };
    data?.entity.addOnPostSave(changed);
    data?.addOnLoad(changed);
    return () => {
      window.clearTimeout(timer);
      data?.entity.removeOnPostSave(changed);
      data?.removeOnLoad(changed);
    };
  }, [client]);
  return record;
}
