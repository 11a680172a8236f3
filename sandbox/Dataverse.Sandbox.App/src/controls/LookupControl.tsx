import { Combobox, makeStyles, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { formStrings as strings } from "../forms/formStrings";
import { isLookup, type LookupValue } from "../forms/state/Field";
import type { ControlProps } from "./ControlProps";
import { LookupOptions } from "./LookupOptions";
import type { LookupSource } from "./LookupSource";
import { ReferenceTag } from "./ReferenceTag";
import { keepRecent } from "./recentRows";
import { useLookupSearch } from "./useLookupSearch";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0 }, input: { minWidth: 0 } });

/** The key of the choice that creates a row instead of choosing one; the table follows. */
export const newRowKey = "new ";

/** A row chosen by typing a part of its name. */
export function LookupControl({ value, isReadOnly, input, label, onChange, source }: ControlProps & { readonly source: LookupSource }) {
  const styles = useStyles();
  const chosen = isLookup(value) ? value[0] : undefined;
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const search = useLookupSearch(source, text, isOpen);
  const choose = (row: LookupValue) => {
    keepRecent(row);
    setText("");
    setOpen(false);
    onChange([row]);
  };
  const select = async (key: string | undefined) => {
    if (!key) return;
    if (key.startsWith(newRowKey)) {
      setOpen(false);
      const created = await source.create(key.slice(newRowKey.length), text);
      if (created) choose(created);
      return;
    }
    const row = search.groups.flatMap((group) => group.rows).find((one) => one.id === key);
    if (row) choose({ id: row.id, name: row.name, entityType: row.table });
  };
  if (chosen || isReadOnly) {
    const clear = isReadOnly ? {} : { onClear: () => onChange(null) };
    return <ReferenceTag value={chosen ?? null} input={input} onOpen={source.opened} {...clear} />;
  }
  return (
    <Combobox
      {...input}
      freeform
      className={styles.root}
      input={{ className: styles.input }}
      appearance="filled-darker"
      placeholder={strings.lookup.search(label)}
      value={text}
      selectedOptions={[]}
      open={isOpen}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        setText(event.target.value);
        setOpen(true);
      }}
      onBlur={() => setText("")}
      onOptionSelect={(_, data) => void select(data.optionValue)}
      {...(search.isSearching ? { expandIcon: <Spinner size="extra-tiny" aria-label={strings.lookup.searching} /> } : {})}
    >
      <LookupOptions search={search} creatable={source.creatable} />
    </Combobox>
  );
}
