import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { isFormDirty } from "../state/changes";
import { FormSwitch } from "./FormSwitch";
import { HeaderCells } from "./HeaderCells";
import { useForm, useOpenForm } from "./useForm";

const useStyles = makeStyles({
  root: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  names: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1, flexBasis: "240px" },
  title: { display: "inline", margin: 0, overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalS },
  table: { display: "flex", alignItems: "center", color: tokens.colorNeutralForeground3 },
});

/** The row's name and whether it is saved, its table and form, and the columns of the header. */
export function FormHeader() {
  const styles = useStyles();
  const { session } = useOpenForm();
  const id = useForm((state) => state.id);
  const name = useForm((state) => state.attributes[session.table.primaryName ?? ""]?.stored ?? null);
  const isDirty = useForm(isFormDirty);
  const isSaving = useForm((state) => state.isSaving);
  const title = useForm((state) => state.title);
  const isShown = useForm((state) => state.headerShown);
  const table = title ?? session.table.label;
  const shownName = id === null ? strings.form.newRow(table) : String(name ?? strings.form.noName);
  const state = isSaving ? strings.saving : isDirty || id === null ? strings.unsaved : strings.saved;
  return (
    <header className={styles.root}>
      <div className={styles.names}>
        <div>
          <Text as="h1" size={500} weight="semibold" className={styles.title}>{shownName}</Text>
          <Text size={200} className={styles.state} role="status">– {state}</Text>
        </div>
        <div className={styles.table}>
          <Text size={200}>{table}</Text>
          <FormSwitch />
        </div>
      </div>
      {isShown && <HeaderCells />}
    </header>
  );
}
