import { Button, Popover, PopoverSurface, PopoverTrigger, Select, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Row } from "../gateway/answers";
import { type Json, isList } from "../model/json";
import { rowOf } from "../model/values";
import { FocusInside } from "../picker/FocusInside";
import { RowSearch } from "../picker/RowSearch";
import { useDesigner } from "../state/DesignerContext";
import { Chips } from "./Chips";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({
  picked: { display: "inline-flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  surface: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, width: "min(340px, 80vw)" },
});

/** The rows that a reference leads to, found by their names. The rule keeps the id, and the name for people. */
export function RowPicker({ subject, value, label, isReadOnly, onChange, isList: isMany = false }: EditorProps & { readonly isList?: boolean }) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  const [isOpen, setOpen] = useState(false);
  const [table, setTable] = useState(subject.targets[0] ?? "");
  const items: readonly Json[] = isList(value) ? value : value === undefined ? [] : [value];

  function pick(row: Row): void {
    const item = { ...(subject.targets.length > 1 ? { table } : {}), id: row.id, name: row.name };
    setOpen(false);
    if (!isMany) onChange(item);
    else if (!items.some((known) => rowOf(known).id?.toLowerCase() === row.id.toLowerCase())) onChange([...items, item]);
  }

  function remove(index: number): void {
    const rest = items.filter((_, i) => i !== index);
    onChange(rest.length === 0 ? undefined : rest);
  }

  const button = <Button size="small" icon={<SearchRegular />} aria-label={label} aria-haspopup="dialog" onClick={() => { setOpen(true); }}>
    {text(isMany ? "designer.list.add" : "designer.choose")}
  </Button>;
  return (
    <span className={styles.picked}>
      <Chips names={items.map((item) => rowOf(item).name ?? rowOf(item).id ?? "")} isReadOnly={isReadOnly} onRemove={remove} />
      {!isReadOnly && !isOpen && button}
      {isOpen && (
        <Popover open trapFocus positioning={{ position: "below", align: "start" }} onOpenChange={(_, data) => { setOpen(data.open); }}>
          <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
          <PopoverSurface aria-label={label}>
            <FocusInside className={styles.surface}>
              {subject.targets.length > 1 && (
                <Select size="small" value={table} aria-label={text("designer.table")} onChange={(_, data) => { setTable(data.value); }}>
                  {subject.targets.map((target) => <option key={target}>{target}</option>)}
                </Select>
              )}
              <RowSearch table={table} onPick={pick} />
            </FocusInside>
          </PopoverSurface>
        </Popover>
      )}
    </span>
  );
}
