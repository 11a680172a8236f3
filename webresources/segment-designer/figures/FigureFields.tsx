import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { WholeInput } from "../editors/WholeInput";
import type { RelatedTable } from "../model/catalogue";
import { unitOf } from "../model/operators";
import { useDesigner } from "../state/DesignerContext";
import { relatedName } from "../tree/relatedName";
import { type Figure, type FigureFunction, canTake, figureFunctions, takesColumn, takesOrder } from "./figure";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))", gap: tokens.spacingHorizontalM },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  window: { display: "flex", columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly figure: Figure;
  readonly table: RelatedTable;
  readonly onChange: (figure: Figure) => void;
  readonly onTable: (table: RelatedTable) => void;
}

/** What a figure is called, what it counts or adds up, and over which rows. */
export function FigureFields({ figure, table, onChange, onTable }: Props) {
  const styles = useStyles();
  const { words: { text }, catalogue } = useDesigner();
  const dates = table.columns.filter((column) => column.type === "date" || column.type === "dateTime");
  const windows = catalogue.operators.filter((operator) => operator.name.startsWith("last-x-") && !operator.name.includes("hours"));
  const usesDate = takesOrder(figure.fn) || figure.windowOp !== "";
  return (
    <div className={styles.fields}>
      <Field className={styles.wide} label={text("designer.figure.name")} required>
        <Input value={figure.name} maxLength={200} placeholder={text("designer.figure.example")}
          onChange={(_, data) => { onChange({ ...figure, name: data.value }); }} />
      </Field>
      <Field label={text("designer.figure.function")}>
        <Select value={figure.fn} onChange={(_, data) => { onChange({ ...figure, fn: data.value as FigureFunction, column: "" }); }}>
          {figureFunctions.map((fn) => <option key={fn} value={fn}>{text(`designer.figure.fn.${fn}`)}</option>)}
        </Select>
      </Field>
      <Field label={text("designer.related.table")}>
        <Select value={`${table.table}.${table.via}`} onChange={(_, data) => {
          const next = catalogue.related.find((related) => `${related.table}.${related.via}` === data.value);
          if (next) onTable(next);
        }}>
          {catalogue.related.map((related) => (
            <option key={`${related.table}.${related.via}`} value={`${related.table}.${related.via}`}>{relatedName(related, catalogue.related)}</option>
          ))}
        </Select>
      </Field>
      {takesColumn(figure.fn) && (
        <Field label={text("designer.figure.column")} required>
          <Columns value={figure.column} columns={table.columns.filter((column) => canTake(figure.fn, column.type))}
            onChange={(column) => { onChange({ ...figure, column }); }} />
        </Field>
      )}
      <Field label={text("designer.figure.window")}>
        <div className={styles.window}>
          {figure.windowOp !== "" && <WholeInput value={figure.windowCount} label={text("designer.figure.window")} isReadOnly={false} least={1} most={100_000}
            onChange={(windowCount) => { onChange({ ...figure, windowCount }); }} />}
          <Select value={figure.windowOp} aria-label={text("designer.unit")} onChange={(_, data) => { onChange({ ...figure, windowOp: data.value }); }}>
            <option value="">{text("designer.figure.ever")}</option>
            {windows.map((operator) => <option key={operator.name} value={operator.name}>{text(`designer.unit.${unitOf(operator.name) ?? "days"}`)}</option>)}
          </Select>
        </div>
      </Field>
      {usesDate && (
        <Field label={text("designer.figure.date")} required>
          <Columns value={figure.date} columns={dates} onChange={(date) => { onChange({ ...figure, date }); }} />
        </Field>
      )}
    </div>
  );
}

function Columns({ value, columns, onChange, ...props }: {
  readonly value: string; readonly columns: RelatedTable["columns"]; readonly onChange: (column: string) => void;
}) {
  const { words: { text } } = useDesigner();
  const sorted = [...columns].sort((left, right) => left.name.localeCompare(right.name));
  return (
    <Select {...props} value={value} onChange={(_, data) => { onChange(data.value); }}>
      <option value="">{text("designer.choose")}</option>
      {sorted.map((column) => <option key={column.key} value={column.key}>{column.name}</option>)}
    </Select>
  );
}
