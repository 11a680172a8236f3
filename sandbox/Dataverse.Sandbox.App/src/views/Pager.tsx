import { Button, Dropdown, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { ChevronDoubleLeftRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { strings } from "../strings";
import type { GridState } from "./GridState";
import { pageSizes } from "./keptGrid";

const useStyles = makeStyles({
  root: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  space: { flexGrow: 1 },
  size: { minWidth: "72px" },
});

/** How many rows there are and which are shown; on to the others. */
export function Pager({ grid, canResize }: { readonly grid: GridState; readonly canResize: boolean }) {
  const styles = useStyles();
  const { query, rows, total, isTotalLimited, hasMore, selection } = grid;
  const first = (query.page - 1) * query.pageSize + 1;
  const shown = rows.length === 0 ? "0" : `${number(first)}–${number(first + rows.length - 1)}`;
  const all = total === null ? null : isTotalLimited ? strings.grid.moreThan(number(total)) : number(total);
  return (
    <div role="group" aria-label={strings.grid.pages} className={styles.root}>
      <Text size={200}>{strings.grid.rows(shown, all)}</Text>
      {selection.ids.size > 0 && <Text size={200} weight="semibold">{strings.grid.selected(selection.ids.size)}</Text>}
      <span className={styles.space} />
      {canResize && (
        <Dropdown
          size="small"
          className={styles.size}
          aria-label={strings.grid.pageSize}
          title={strings.grid.pageSize}
          value={number(query.pageSize)}
          selectedOptions={[String(query.pageSize)]}
          onOptionSelect={(_, { optionValue }) => grid.resizePage(Number(optionValue))}
        >
          {pageSizes.map((size) => <Option key={size} value={String(size)}>{number(size)}</Option>)}
        </Dropdown>
      )}
      {(query.page > 1 || hasMore) && (
        <div>
          <PageButton icon={<ChevronDoubleLeftRegular />} label={strings.grid.first} isDisabled={query.page === 1} onClick={() => grid.showPage(1)} />
          <PageButton
            icon={<ChevronLeftRegular />} label={strings.grid.previous} isDisabled={query.page === 1} onClick={() => grid.showPage(query.page - 1)}
          />
          <Text size={200}>{strings.grid.page(query.page)}</Text>
          <PageButton icon={<ChevronRightRegular />} label={strings.grid.next} isDisabled={!hasMore} onClick={() => grid.showPage(query.page + 1)} />
        </div>
      )}
    </div>
  );
}

interface PageButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function PageButton({ icon, label, isDisabled, onClick }: PageButtonProps) {
  return <Button size="small" appearance="subtle" icon={icon} aria-label={label} disabled={isDisabled} onClick={onClick} />;
}

const format = new Intl.NumberFormat();

function number(value: number): string {
  return format.format(value);
}
