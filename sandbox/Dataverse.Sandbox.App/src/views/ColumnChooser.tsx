import {
  Button, Combobox, Drawer, DrawerBody, DrawerFooter, DrawerHeader, DrawerHeaderTitle, Field, makeStyles, Option, Text, tokens,
} from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { strings } from "../strings";
import { columnLabel } from "./columnLabel";
import { addedCell, choosableColumns, moved } from "./columnChoice";
import type { GridState } from "./GridState";
import type { LayoutCell } from "./ViewLayout";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, paddingLeft: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  name: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Adds, removes and moves the columns of a view, for this user alone. */
export function ColumnChooser({ grid, onClose }: { readonly grid: GridState; readonly onClose: () => void }) {
  const styles = useStyles();
  const [cells, setCells] = useState<readonly LayoutCell[]>(grid.cells);
  const [typed, setTyped] = useState("");
  const { table, view } = grid;
  const offered = choosableColumns(table, cells).filter((column) => column.label.toLowerCase().includes(typed.toLowerCase()));
  const finish = (chosen: readonly LayoutCell[] | null) => {
    grid.showColumns(chosen);
    onClose();
  };
  return (
    <Drawer open position="end" size="small" onOpenChange={(_, { open }) => open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={strings.columns.cancel} onClick={onClose} />}>
          {strings.columns.title(view.name)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <Text size={200} className={styles.hint}>{strings.columns.hint}</Text>
        <Field label={strings.columns.add}>
          <Combobox
            freeform
            value={typed}
            selectedOptions={[]}
            onChange={(event) => setTyped(event.target.value)}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue) setCells([...cells, addedCell(optionValue)]);
              setTyped("");
            }}
          >
            {offered.map((column) => <Option key={column.logicalName} value={column.logicalName}>{column.label}</Option>)}
          </Combobox>
        </Field>
        <ul className={styles.list} aria-label={strings.columns.shown}>
          {cells.map((cell, at) => {
            const label = columnLabel(table, cell.name);
            return (
              <li key={cell.name} className={styles.item}>
                <Text className={styles.name}>{label}</Text>
                <IconButton icon={<ArrowUpRegular />} label={strings.columns.up(label)} disabled={at === 0} onClick={() => setCells(moved(cells, at, -1))} />
                <IconButton
                  icon={<ArrowDownRegular />} label={strings.columns.down(label)} disabled={at === cells.length - 1}
                  onClick={() => setCells(moved(cells, at, 1))}
                />
                <IconButton
                  icon={<DeleteRegular />} label={strings.columns.remove(label)} disabled={cells.length === 1}
                  onClick={() => setCells(cells.filter((each) => each !== cell))}
                />
              </li>
            );
          })}
        </ul>
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" onClick={() => finish(cells)}>{strings.columns.apply}</Button>
        <Button onClick={() => finish(null)}>{strings.columns.reset}</Button>
      </DrawerFooter>
    </Drawer>
  );
}

interface IconButtonProps {
  readonly icon: React.ReactElement;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, disabled, onClick }: IconButtonProps) {
  return <Button size="small" appearance="subtle" icon={icon} aria-label={label} title={label} disabled={disabled} onClick={onClick} />;
}
