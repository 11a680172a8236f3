import { makeStyles, Option, OptionGroup, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { formStrings as strings } from "../forms/formStrings";
import { newRowKey } from "./LookupControl";
import type { TableName } from "./LookupSource";
import type { LookupSearch } from "./useLookupSearch";

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  create: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorBrandForegroundLink },
});

/** What a lookup offers: rows by table, and new ones. */
export function LookupOptions({ search, creatable }: { readonly search: LookupSearch; readonly creatable: readonly TableName[] }) {
  const styles = useStyles();
  const state = search.error ?? (search.isSearching ? strings.lookup.searching : strings.lookup.nothing);
  const isEmpty = search.groups.every((group) => group.rows.length === 0);
  return (
    <>
      {search.groups.filter((group) => group.rows.length > 0).map((group) => (
        <OptionGroup key={group.label} label={group.label}>
          {group.rows.map((row) => (
            <Option key={row.id} value={row.id} text={row.name || strings.lookup.noName} checkIcon={null}>
              <span className={styles.option}>
                <Text>{row.name || strings.lookup.noName}</Text>
                {row.detail && <Text size={200} className={styles.detail}>{row.detail}</Text>}
              </span>
            </Option>
          ))}
        </OptionGroup>
      ))}
      {isEmpty && <Option key="none" value="" text="" disabled checkIcon={null}>{state}</Option>}
      {creatable.map((table) => (
        <Option key={newRowKey + table.name} value={newRowKey + table.name} text="" checkIcon={null}>
          <span className={styles.create}><AddRegular />{strings.lookup.newRow(table.label)}</span>
        </Option>
      ))}
    </>
  );
}
