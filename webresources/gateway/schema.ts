import { typeName } from "./names";

/** What the gateway understands of a JSON Schema. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly contentSchema?: Schema;
}

/** Writes schemas as TypeScript types; `prefix` keeps those of one document apart from those of another. */
export class TypeWriter {
  // What is asked may be given as the JSON itself: numbers in it can have more digits than JavaScript's.
  private isAsked = false;

  constructor(private readonly prefix: string, private readonly external: Readonly<Record<string, string>> = {}) {}

  /** `export interface PrefixName {…}`, or a type when it is no object. */
  declare(name: string, schema: Schema): string {
    const type = this.prefix + typeName(name);
    this.isAsked = name === "request";
    const says = schema.description ? `/** ${schema.description} */\n` : "";
    return schema.properties ? `${says}export interface ${type} ${this.object(schema)}\n` : `${says}export type ${type} = ${this.type(schema)};\n`;
  }

  /** The type of a value; text that holds JSON is the type of what it holds. */
  type(schema: Schema): string {
    const content = contentOf(schema);
    if (content) return this.type(content) + (this.isAsked ? " | string" : "");
    if (schema.$ref !== undefined) return this.reference(schema.$ref);
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.properties) return this.object(schema);
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives) return union(alternatives.map((one) => this.type({ ...(schema.type === undefined ? {} : { type: schema.type }), ...one })));
    return union([schema.type ?? "any"].flat().map((type) => this.plain(type, schema)));
  }

  private plain(type: string, schema: Schema): string {
    switch (type) {
      case "string": return "string";
      case "integer":
      case "number": return "number";
      case "boolean": return "boolean";
      case "null": return "null";
      case "array": return `readonly ${this.bracketed(schema.items ?? {})}[]`;
      case "object": return `Readonly<Record<string, ${typeof schema.additionalProperties === "object" ? this.type(schema.additionalProperties) : "unknown"}>>`;
      default: return "unknown";
    }
  }

  private bracketed(schema: Schema): string {
    const type = this.type(schema);
    return /[|&]|^readonly/u.test(type) ? `(${type})` : type;
  }

  private object(schema: Schema): string {
    const required = new Set(schema.required);
    const lines = Object.entries(schema.properties ?? {}).map(([name, value]) => {
      const says = value.description ? `/** ${value.description} */ ` : "";
      return `  ${says}readonly ${JSON.stringify(name)}${required.has(name) ? "" : "?"}: ${inherited(name) ? "unknown" : this.type(value)};`;
    });
    const open = schema.additionalProperties === true ? ["  readonly [name: string]: unknown;"] : [];
    return `{\n${[...lines, ...open].join("\n")}\n}`;
  }

  private reference(reference: string): string {
    const outside = this.external[reference];
    if (outside !== undefined) return outside;
    const name = /^#\/(?:\$defs|definitions)\/([\w-]+)$/u.exec(reference)?.[1];
    if (name === undefined) throw new Error(`${this.prefix}: the gateway cannot follow the reference ${reference}.`);
    return this.prefix + typeName(name);
  }
}

/** What a text holds as JSON, when it does. */
export function contentOf(schema: Schema): Schema | undefined {
  return schema.contentSchema ?? schema.anyOf?.find((one) => one.contentSchema)?.contentSchema;
}

// Every object has a valueOf; TypeScript compares its type with that of an optional property of the name.
function inherited(name: string): boolean {
  return name in Object.prototype;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}
