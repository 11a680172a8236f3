import { SearchBox, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Row } from "../gateway/answers";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  list: { maxHeight: "240px", overflowY: "auto", marginTop: tokens.spacingVerticalXS },
  row: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, cursor: "pointer", borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  active: { backgroundColor: tokens.colorNeutralBackground1Hover, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  quiet: { color: tokens.colorNeutralForeground3, padding: tokens.spacingHorizontalS },
});

interface Props {
  readonly table: string;
  readonly onPick: (row: Row) => void;
}

const pause = 250;

/** Rows of a table, found by a part of their name. */
export function RowSearch({ table, onPick }: Props) {
  const styles = useStyles();
  const listId = useId();
  const { words: { text }, gateway } = useDesigner();
  const [query, setQuery] = useState("");
  const [rows, setRows] = useState<readonly Row[] | "failed" | null>(null);
  const [active, setActive] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      gateway.findRows(table, query).then((found) => {
        if (!isCurrent) return;
        setRows(found);
        setActive(0);
      }, () => { if (isCurrent) setRows("failed"); });
    }, query ? pause : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [gateway, table, query]);

  const found = Array.isArray(rows) ? (rows as readonly Row[]) : [];

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = found[active];
    if (step) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    } else if (event.key === "Enter" && row) {
      event.preventDefault();
      onPick(row);
    }
  }

  return (
    <div>
      <SearchBox value={query} placeholder={text("designer.search.rows")} aria-label={text("designer.search.rows")} role="combobox" aria-expanded
        aria-controls={listId} aria-activedescendant={found[active] ? `${listId}-${String(active)}` : undefined}
        onKeyDown={onKeyDown} onChange={(_, data) => { setQuery(data.value); }} />
      <div id={listId} role="listbox" aria-label={text("designer.search.rows")} className={styles.list}>
        {found.map((row, index) => (
          <div key={row.id} id={`${listId}-${String(index)}`} role="option" aria-selected={index === active}
            className={mergeClasses(styles.row, index === active && styles.active)} onClick={() => { onPick(row); }}>
            {row.name || row.id}
          </div>
        ))}
      </div>
      {rows === null && <Spinner size="tiny" label={text("designer.searching")} />}
      {rows === "failed" && <div className={styles.quiet}>{text("designer.search.failed")}</div>}
      {Array.isArray(rows) && rows.length === 0 && <div className={styles.quiet}>{text("designer.search.none", query)}</div>}
    </div>
  );
}
