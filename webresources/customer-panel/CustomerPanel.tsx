import type { ReactNode } from "react";
import type { Client } from "../shared/client";
import { useRecord } from "../shared/record";

/** The segments of a customer now and over time, why and why not, and recent decisions. */
export function CustomerPanel({ client }: { readonly client: Client }): ReactNode {
  const record = useRecord(client);
  return <p>{record.id}</p>;
}
