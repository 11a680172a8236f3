import type { Json } from "../metadata/json";
import { strings } from "../strings";

/** What a command's function may be given; members that make no sense where the command stands are missing. */
export interface CommandContext {
  readonly table: string;
  readonly objectTypeCode: number;
  /** The form context, or the grid on the main page. */
  readonly primaryControl: unknown;
  readonly primaryIds: readonly string[];
  /** The grid that the command belongs to. */
  readonly selectedControl: unknown;
  readonly selected: readonly { readonly id: string; readonly name: string }[];
  readonly rowCount: number;
}

// The platform's numbers for the parameters of the ribbon's commands.
const values: Readonly<Record<number, (context: CommandContext) => unknown>> = {
  1: (context) => context.objectTypeCode,
  2: (context) => context.table,
  3: (context) => context.primaryIds.map(braced),
  4: (context) => (context.primaryIds[0] === undefined ? null : braced(context.primaryIds[0])),
  5: (context) => context.primaryControl,
  7: (context) => context.objectTypeCode,
  8: (context) => context.table,
  10: (context) => (context.selected[0] === undefined ? null : context.selected[0].id),
  12: (context) => context.selectedControl,
  22: (context) => context.selected.length,
  23: (context) => context.selected.map(({ id }) => id),
  24: (context) => context.selected.map(({ id, name }) => ({
    Id: id, Name: name, TypeCode: context.objectTypeCode, TypeName: context.table,
  })),
  25: (context) => context.rowCount,
};

/** The literals that a maker writes: true, 3, "x". */
const literals: readonly number[] = [18, 19, 20, 21];

/** The arguments of a command's function, from `[{"type":5},{"type":21,"value":"x"}]`; a kind that the shell does not know is named. */
export function commandArguments(parameters: string | null, context: CommandContext): readonly unknown[] {
  if (!parameters) return [];
  const list = JSON.parse(parameters) as readonly Json[];
  return list.map(({ type, value }) => {
    const code = Number(type);
    if (literals.includes(code)) return value;
    const read = values[code];
    if (!read) throw new Error(strings.commands.noParameter(code));
    return read(context);
  });
}

// The id of a form's row comes as data.entity.getId() gives it, those of grids as rows have them.
function braced(id: string): string {
  return `{${id.toUpperCase()}}`;
}
