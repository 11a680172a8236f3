import { Checkbox, Dropdown, makeStyles, Option, Radio, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useShell } from "../../shell/Shell";
import { LoadedView } from "../../shell/LoadedView";
import { useLoaded } from "../../shell/useLoaded";
import type { FoundRow } from "../../controls/LookupSource";
import { formStrings as strings } from "../formStrings";
import { searchRows } from "../life/searchRows";
import { plainId } from "../model/xml";
import { MessageDialog } from "./MessageDialog";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  search: { flexGrow: 1 },
  list: { height: "320px", overflowY: "auto", listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly options: Xrm.LookupOptions;
  readonly onClose: (rows: Xrm.LookupValue[]) => void;
}

/** Chooses one or several rows from a list: `Xrm.Utility.lookupObjects`, and existing rows for a list in a form. */
export function LookupDialog({ options, onClose }: Props) {
  const styles = useStyles();
  const { metadata } = useShell();
  const [table, setTable] = useState(options.defaultEntityType ?? options.entityTypes[0] ?? "");
  const [text, setText] = useState(options.searchText ?? "");
  const [chosen, setChosen] = useState<readonly FoundRow[]>([]);
  const names = useLoaded(useCallback(async () => metadata.headers(), [metadata]));
  const labelOf = (name: string) => (names.state === "ready" ? names.value.get(name)?.pluralLabel : undefined) ?? name;
  const toggle = (row: FoundRow) => {
    const others = chosen.filter((one) => one.id !== row.id);
    setChosen(options.allowMultiSelect !== true ? [row] : others.length < chosen.length ? others : [...chosen, row]);
  };
  const result = () => chosen.map(({ id, name, table: entityType }) => ({ id: `{${id.toUpperCase()}}`, name, entityType }));
  const choices = [
    { label: strings.lookup.select, isPrimary: true, isDisabled: chosen.length === 0, choose: () => onClose(result()) },
    { label: strings.cancel, choose: () => onClose([]) },
  ];
  return (
    <MessageDialog title={strings.lookup.selectMany(labelOf(table))} onDismiss={() => onClose([])} choices={choices}>
      <div className={styles.tools}>
        {options.entityTypes.length > 1 && (
          <Dropdown
            aria-label={strings.lookup.table}
            value={labelOf(table)}
            selectedOptions={[table]}
            onOptionSelect={(_, data) => setTable(data.optionValue ?? table)}
          >
            {options.entityTypes.map((name) => <Option key={name} value={name}>{labelOf(name)}</Option>)}
          </Dropdown>
        )}
        <SearchBox
          className={styles.search}
          aria-label={strings.lookup.searchMany(labelOf(table))}
          placeholder={strings.lookup.searchMany(labelOf(table))}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </div>
      <FoundRows options={options} table={table} text={text} chosen={chosen} onToggle={toggle} />
    </MessageDialog>
  );
}

interface ListProps {
  readonly options: Xrm.LookupOptions;
  readonly table: string;
  readonly text: string;
  readonly chosen: readonly FoundRow[];
  readonly onToggle: (row: FoundRow) => void;
}

function FoundRows({ options, table, text, chosen, onToggle }: ListProps) {
  const styles = useStyles();
  const { api, metadata } = useShell();
  const load = useCallback(() => {
    const filters = (options.filters ?? []).filter((filter) => filter.entityLogicalName === table).map((filter) => filter.filterXml);
    const viewId = options.defaultViewId ? plainId(options.defaultViewId) : null;
    return searchRows({ api, metadata }, { table, text: text.trim(), viewId, customViews: [], filters });
  }, [api, metadata, options, table, text]);
  const loaded = useLoaded(load);
  const Mark = options.allowMultiSelect ? Checkbox : Radio;
  return (
    <ul className={styles.list}>
      <LoadedView loaded={loaded}>
        {(rows) => (
          <>
            {rows.length === 0 && <li><Text>{strings.lookup.nothing}</Text></li>}
            {rows.map((row) => (
              <li key={row.id}>
                <Mark
                  label={row.detail ? `${row.name || strings.lookup.noName} – ${row.detail}` : row.name || strings.lookup.noName}
                  checked={chosen.some((one) => one.id === row.id)}
                  onChange={() => onToggle(row)}
                />
              </li>
            ))}
          </>
        )}
      </LoadedView>
    </ul>
  );
}
