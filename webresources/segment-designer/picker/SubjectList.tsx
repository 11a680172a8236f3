import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Fact, Subject } from "../model/catalogue";
import { useDesigner } from "../state/DesignerContext";
import { SubjectOption } from "./SubjectOption";
import { type Shelf, searchSubjects } from "./searchSubjects";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, width: "min(420px, 80vw)" },
  list: { overflowY: "auto", maxHeight: "min(420px, 50vh)", minHeight: "120px" },
  heading: {
    position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  none: { color: tokens.colorNeutralForeground3, padding: tokens.spacingHorizontalS },
});

interface Props {
  readonly subjects: readonly Subject[];
  readonly selected: string | null;
  readonly onPick: (key: string) => void;
}

/** Facts or columns by category, searched as one types; the arrow keys go through what was found while the cursor stays in the search. */
export function SubjectList({ subjects, selected, onPick }: Props) {
  const styles = useStyles();
  const listId = useId();
  const { words: { text } } = useDesigner();
  const [query, setQuery] = useState("");
  const shelves = useMemo(() => searchSubjects(subjects, query), [subjects, query]);
  const found = useMemo(() => shelves.flatMap((shelf) => shelf.subjects), [shelves]);
  const [active, setActive] = useState(() => Math.max(0, found.findIndex((subject) => subject.key === selected)));
  const list = useRef<HTMLDivElement>(null);
  const current = found[Math.min(active, found.length - 1)];

  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[data-active]")?.scrollIntoView?.({ block: "nearest" });
  }, [current]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      onPick(current.key);
    }
  }

  return (
    <div className={styles.frame}>
      <SearchBox value={query} placeholder={text("designer.search")} aria-label={text("designer.search")} role="combobox" aria-expanded
        aria-controls={listId} aria-activedescendant={current ? `${listId}-${current.key}` : undefined} onKeyDown={onKeyDown}
        onChange={(_, data) => {
          setQuery(data.value);
          setActive(0);
        }} />
      <div ref={list} id={listId} className={styles.list} role="listbox" aria-label={text("designer.chooseFact")} tabIndex={-1}>
        {shelves.map((shelf) => (
          <div key={shelf.category} role="group" aria-label={heading(shelf)}>
            {shelf.category && <div className={styles.heading} aria-hidden>{heading(shelf)}</div>}
            {shelf.subjects.map((subject) => (
              <SubjectOption key={subject.key} id={`${listId}-${subject.key}`} subject={subject as Subject | Fact} isActive={subject === current}
                isSelected={subject.key === selected} onPick={onPick} />
            ))}
          </div>
        ))}
        {found.length === 0 && <div className={styles.none}>{text("designer.search.none", query)}</div>}
      </div>
    </div>
  );

  function heading(shelf: Shelf): string {
    return shelf.category ? text(`designer.category.${shelf.category}`) : text("designer.columns");
  }
}
