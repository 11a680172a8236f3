import type { Column } from "./columns";

/** What the pages use of the platform's own tables: the solution's source does not name it. */
export const platformTables: Readonly<Record<string, { set: string; id: string; name: string; columns: readonly Column[] } | undefined>> = {
  contact: {
    set: "contacts",
    id: "contactid",
    name: "fullname",
    columns: [
      { key: "contactId", read: "contactid", type: "string", says: "The contact." },
      { key: "fullName", read: "fullname", type: "string | null", says: "The whole name." },
    ],
  },
  account: {
    set: "accounts",
    id: "accountid",
    name: "name",
    columns: [
      { key: "accountId", read: "accountid", type: "string", says: "The account." },
      { key: "accountName", read: "name", type: "string | null", says: "The name." },
    ],
  },
};

/** Those columns; none for a table of the solution. */
export function platformColumns(table: string): readonly Column[] {
  return platformTables[table]?.columns ?? [];
}
