import { describe, expect, it } from "vitest";
import { createWebApi } from "../../src/data/WebApi";
import { loadTable } from "../../src/metadata/loadTable";

const label = (text: string) => ({ UserLocalizedLabel: { Label: text, LanguageCode: 1033 }, LocalizedLabels: [] });
const table = {
  LogicalName: "contact", EntitySetName: "contacts", DisplayName: label("Contact"), DisplayCollectionName: label("Contacts"),
  PrimaryIdAttribute: "contactid", PrimaryNameAttribute: "fullname", OwnershipType: "UserOwned", ObjectTypeCode: 2,
  Privileges: [{ Name: "prvReadContact", PrivilegeType: "Read" }],
  Attributes: [
    { LogicalName: "fullname", DisplayName: label("Full Name"), AttributeTypeName: { Value: "StringType" }, RequiredLevel: { Value: "ApplicationRequired" },
      FormatName: { Value: "Text" }, MaxLength: 160, IsValidForRead: true },
    { LogicalName: "donotemail", DisplayName: label("Do not allow Emails"), AttributeTypeName: { Value: "BooleanType" } },
    { LogicalName: "preferences", DisplayName: label("Preferences"), AttributeTypeName: { Value: "MultiSelectPicklistType" }, AttributeType: "Virtual" },
    { LogicalName: "parentcustomerid", DisplayName: label("Company Name"), AttributeTypeName: { Value: "CustomerType" }, Targets: ["account", "contact"] },
  ],
  ManyToOneRelationships: [{
    SchemaName: "contact_customer_accounts", ReferencedEntity: "account", ReferencedAttribute: "accountid", ReferencingEntity: "contact",
    ReferencingAttribute: "parentcustomerid", ReferencingEntityNavigationPropertyName: "parentcustomerid_account",
    ReferencedEntityNavigationPropertyName: "contact_customer_accounts",
  }],
  OneToManyRelationships: [], ManyToManyRelationships: [],
};
const choices: Record<string, unknown[]> = {
  BooleanAttributeMetadata: [{
    LogicalName: "donotemail",
    OptionSet: { TrueOption: { Value: 1, Label: label("Do Not Allow") }, FalseOption: { Value: 0, Label: label("Allow") } },
  }],
  MultiSelectPicklistAttributeMetadata: [{
    LogicalName: "preferences", OptionSet: null,
    GlobalOptionSet: { Name: "prefs", IsGlobal: true, Options: [{ Value: 5, Label: label("Email"), Color: "#ff0000" }] },
  }],
};

/** Answers a batch of definitions as the Web API does. */
function batchAnswer(body: string): Response {
  const paths = [...body.matchAll(/^GET (\S+)/gm)].map((match) => match[1] ?? "");
  const parts = paths.map((path) => {
    const kind = /Microsoft\.Dynamics\.CRM\.(\w+)/.exec(path)?.[1];
    const json = JSON.stringify(kind ? { value: choices[kind] ?? [] } : table);
    return `--r\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${json}\r\n`;
  });
  return new Response(`${parts.join("")}--r--\r\n`, { headers: { "Content-Type": "multipart/mixed; boundary=r" } });
}

describe("a table's definition", async () => {
  const contact = await loadTable(createWebApi((_, init) => Promise.resolve(batchAnswer(String(init.body)))), "contact");

  it("has its names, its owner and its privileges", () => {
    expect(contact).toMatchObject({ entitySet: "contacts", label: "Contact", pluralLabel: "Contacts", primaryName: "fullname", ownership: "user" });
    expect(contact.privileges.get("Read")).toBe("prvReadContact");
  });

  it("has columns with what their controls must know", () => {
    expect(contact.columns.get("fullname")).toMatchObject({ label: "Full Name", type: "String", required: "required", maxLength: 160, format: "Text" });
    expect(contact.columns.get("parentcustomerid")).toMatchObject({ type: "Customer", targets: ["account", "contact"] });
  });

  it("has the values of choices, of its own and global ones, and of yes or no", () => {
    expect(contact.columns.get("donotemail")?.choices.map(({ value, label: text }) => [value, text])).toEqual([[0, "Allow"], [1, "Do Not Allow"]]);
    expect(contact.columns.get("preferences")).toMatchObject({ type: "MultiSelectPicklist", globalChoice: "prefs", choices: [{ value: 5, color: "#ff0000" }] });
  });

  it("has the navigation properties of its lookups", () => {
    expect(contact.manyToOne[0]).toMatchObject({ name: "contact_customer_accounts", lookupProperty: "parentcustomerid_account", referencedTable: "account" });
  });
});
