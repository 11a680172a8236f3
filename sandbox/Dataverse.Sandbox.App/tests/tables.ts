import type { Column, ColumnType } from "../src/metadata/Column";
import type { Table } from "../src/metadata/Table";

/** A column that is valid by default. */
export function aColumn(logicalName: string, type: ColumnType = "String", changes: Partial<Column> = {}): Column {
  return {
    logicalName, label: logicalName, description: "", type, required: "none", format: null, dateBehavior: null, maxLength: null, min: null, max: null,
    precision: null, targets: [], choices: [], canCreate: true, canUpdate: true, canRead: true, partOf: null, isSecured: false,
    globalChoice: null, defaultValue: null, ...changes,
  };
}

/** Two choices, for columns that need some. */
export const someChoices = [
  { value: 1, label: "Low", color: null, state: null },
  { value: 2, label: "High", color: null, state: null },
];

/** Contacts with a column of every family. */
export function aTable(changes: Partial<Table> = {}): Table {
  const columns = [
    aColumn("contactid", "Uniqueidentifier"), aColumn("fullname"), aColumn("emailaddress1"), aColumn("birthdate", "DateTime"),
    aColumn("numberofchildren", "Integer"), aColumn("creditlimit", "Money"), aColumn("statecode", "State", { choices: someChoices }),
    aColumn("preferences", "MultiSelectPicklist", { choices: someChoices }), aColumn("ownerid", "Owner", { targets: ["systemuser", "team"] }),
    aColumn("parentcustomerid", "Customer", { targets: ["account", "contact"] }), aColumn("owneridname", "String", { partOf: "ownerid" }),
  ];
  return {
    logicalName: "contact", entitySet: "contacts", label: "Contact", pluralLabel: "Contacts", primaryId: "contactid", primaryName: "fullname",
    ownership: "user", objectTypeCode: 2, metadataId: "", icon: null, description: "", columns: new Map(columns.map((each) => [each.logicalName, each])),
    oneToMany: [], manyToOne: [], manyToMany: [], privileges: new Map(), ...changes,
  };
}
