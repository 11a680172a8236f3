import {
  Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Popover, PopoverSurface, tokens,
} from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, ChevronDownRegular, EyeOffRegular, FilterFilled, FilterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { strings } from "../strings";
import { orderOf } from "./buildFetch";
import { columnLabel, isAtEnd } from "./columnLabel";
import { ColumnFilterEditor } from "./ColumnFilterEditor";
import { operatorsFor } from "./filterOperators";
import type { GridState } from "./GridState";
import { useGridTableStyles } from "./useGridTableStyles";

const useStyles = makeStyles({
  button: {
    position: "relative", width: "100%", height: "100%", justifyContent: "flex-start", padding: `0 ${tokens.spacingHorizontalM}`, minWidth: 0,
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold, borderRadius: 0, fontSize: tokens.fontSizeBase300,
  },
  atEnd: { justifyContent: "flex-end" },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  mark: { flexShrink: 0, fontSize: "12px" },
  // Over the end of a long name, and only while the header is pointed at or focused: names need the room.
  chevron: {
    position: "absolute", right: tokens.spacingHorizontalXS, fontSize: "12px", opacity: 0, backgroundColor: tokens.colorNeutralBackground1,
    "th:hover &": { opacity: 1 }, "th:focus-within &": { opacity: 1 },
  },
});

/** The header of a column: its name, how it is sorted and filtered, and the menu that changes this. */
export function GridHeaderCell({ grid, name }: { readonly grid: GridState; readonly name: string }) {
  const styles = useStyles();
  const look = useGridTableStyles();
  const [isFiltering, setFiltering] = useState(false);
  const [header, setHeader] = useState<HTMLElement | null>(null);
  const { table, query, cells } = grid;
  const column = table.columns.get(name);
  const label = columnLabel(table, name);
  const sort = query.sort ?? orderOf(grid.view.fetchXml);
  const order = sort?.column === name ? (sort.descending ? "descending" : "ascending") : null;
  const filter = query.filters.find((each) => each.column === name) ?? null;
  const hide = () => grid.showColumns(cells.filter((cell) => cell.name !== name));
  return (
    <th scope="col" ref={setHeader} aria-sort={order ?? "none"} className={look.headerCell} title={label}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" className={mergeClasses(styles.button, isAtEnd(table, name) && styles.atEnd)} aria-label={strings.grid.column(label)}>
            <span className={styles.text}>{label}</span>
            {order === "ascending" && <ArrowUpRegular className={styles.mark} />}
            {order === "descending" && <ArrowDownRegular className={styles.mark} />}
            {filter && <FilterFilled className={styles.mark} />}
            <ChevronDownRegular className={styles.chevron} />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowUpRegular />} onClick={() => grid.sortBy({ column: name, descending: false })}>{strings.grid.ascending}</MenuItem>
            <MenuItem icon={<ArrowDownRegular />} onClick={() => grid.sortBy({ column: name, descending: true })}>{strings.grid.descending}</MenuItem>
            {column && operatorsFor(column).length > 0 && (
              <>
                <MenuDivider />
                <MenuItem icon={<FilterRegular />} onClick={() => setFiltering(true)}>{strings.grid.filterBy}</MenuItem>
                {filter && <MenuItem onClick={() => grid.filterBy(name, null)}>{strings.filter.clear}</MenuItem>}
              </>
            )}
            {cells.length > 1 && (
              <>
                <MenuDivider />
                <MenuItem icon={<EyeOffRegular />} onClick={hide}>{strings.grid.hide}</MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Popover
        open={isFiltering}
        trapFocus
        positioning={{ position: "below", align: "start", target: header }}
        onOpenChange={(_, { open }) => setFiltering(open)}
      >
        <PopoverSurface aria-label={strings.filter.title(label)}>
          {column && (
            <ColumnFilterEditor
              column={column}
              filter={filter}
              onDone={(next) => {
                setFiltering(false);
                grid.filterBy(name, next);
              }}
            />
          )}
        </PopoverSurface>
      </Popover>
    </th>
  );
}
