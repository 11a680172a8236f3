import type { Client } from "../../shared/client";
import { count } from "../../shared/format";
import { evaluateCustomer } from "../../shared/generated/apis";
import { segment } from "../../shared/generated/tables";
import { quoted, readRows } from "../../shared/rows";
import { text } from "../../shared/strings";
import { run } from "./command";

/** Evaluate now: the customer enters and leaves what the rules say, at once. */
export function evaluate(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.evaluating", async ({ client, form: customer, id }) => {
    const { Entered, Left, Memberships } = await evaluateCustomer(client.webApi, {
      CustomerId: id, CustomerTable: customer.data.entity.getEntityName(), Cause: "manual",
    });
    if (Entered.length + Left.length === 0) return { message: text(client, "command.unchanged", count(Memberships.length)) };

    const names = await namesOf(client, [...Entered, ...Left]);
    const list = (keys: readonly string[]): string => keys.length === 0 ? text(client, "command.nothing") : keys.map((key) => names.get(key) ?? key).join(", ");
    return { message: text(client, "command.evaluated", list(Entered), list(Left)) };
  });
}

async function namesOf(client: Client, keys: readonly string[]): Promise<Map<string, string>> {
  const { columns } = segment;
  const filter = keys.map((key) => `${columns.key} eq ${quoted(key)}`).join(" or ");
  const rows = await readRows(client.webApi, segment, { select: [columns.key, columns.name], filter });
  return new Map(rows.map((row) => [row.pcrm_key ?? "", row.pcrm_name ?? ""]));
}
