import type { Column, ColumnType } from "../src/metadata/Column";
import type { Table } from "../src/metadata/Table";
import { aColumn, aTable, someChoices } from "./tables";

// What the class of a form's control says about its column.
const types: Readonly<Record<string, ColumnType>> = {
  "4273edbd-ac1d-40d3-9fb2-095c621b552d": "String", "e0dece4b-6fc8-4a8f-a065-082708572369": "Memo", "3ef39988-22bb-4f0b-bbbe-64b5a3748aee": "Picklist",
  "c6d124ca-7eda-4a60-aea9-7fb8d318b68f": "Integer", "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e": "Decimal", "533b9e00-756b-4312-95a0-dc888637ac78": "Money",
  "5b773807-9fb2-42db-97c3-7a91eff8adff": "DateTime", "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed": "Boolean", "270bd3db-d9af-4782-9025-509e298dec0a": "Lookup",
  "5d68b988-0661-4db2-bc3e-17598ad3be6c": "Status", "4aa28ab7-9c13-4f57-a73d-ad894d048b5f": "MultiSelectPicklist",
};

/** A table with the columns that a form shows, of the types that their controls say. */
export function tableFor(formXml: string, logicalName: string): Table {
  const controls = [...new DOMParser().parseFromString(formXml, "application/xml").getElementsByTagName("control")];
  const columns = controls.flatMap((control): Column[] => {
    const name = control.getAttribute("datafieldname");
    const type = types[(control.getAttribute("classid") ?? "").replace(/[{}]/g, "").toLowerCase()];
    return name ? [aColumn(name, type ?? "String", { choices: someChoices, targets: type === "Lookup" ? ["contact"] : [] })] : [];
  });
  const all = [...aTable().columns.values(), ...columns];
  const many = controls.flatMap((control) => control.getElementsByTagName("RelationshipName")[0]?.textContent ?? []);
  return aTable({
    logicalName,
    columns: new Map(all.map((column) => [column.logicalName, column])),
    oneToMany: many.map((name) => ({
      name, referencedTable: logicalName, referencedColumn: "contactid", referencingTable: "contact", referencingColumn: "parentcustomerid",
      lookupProperty: "", collectionProperty: "",
    })),
  });
}
