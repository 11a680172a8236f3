import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { formStrings as strings } from "../formStrings";
import type { CellModel } from "../model/FormModel";
import { CellView } from "./CellView";
import { useValueText } from "./useValueText";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { display: "flex", flexWrap: "wrap", margin: 0, rowGap: tokens.spacingVerticalXS },
  item: {
    display: "flex", flexDirection: "column-reverse", padding: `0 ${tokens.spacingHorizontalM}`, maxWidth: "220px",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  surface: { width: "min(420px, 90vw)", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The columns of the header as texts; a button opens them to be changed. */
export function HeaderCells() {
  const styles = useStyles();
  const header = useForm((state) => state.model.header);
  const controls = useForm((state) => state.controls);
  const cells = header.filter((cell) => cell.control && controls[cell.control.id]?.visible);
  if (cells.length === 0) return null;
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        {cells.map((cell) => <HeaderItem key={cell.id} cell={cell} />)}
      </dl>
      <Popover trapFocus positioning="below-end">
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ChevronDownRegular />} aria-label={strings.form.header} />
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={strings.form.header}>
          {cells.map((cell) => <CellView key={cell.id} cell={{ ...cell, row: 1, column: 1 }} labelPosition="left" />)}
        </PopoverSurface>
      </Popover>
    </div>
  );
}

function HeaderItem({ cell }: { readonly cell: CellModel }) {
  const styles = useStyles();
  const control = useForm((state) => (cell.control ? state.controls[cell.control.id] : undefined));
  const text = useValueText(cell.control?.attribute ?? "");
  return (
    <div className={styles.item}>
      <dt className={styles.label}>{control?.label}</dt>
      <dd className={styles.value} title={text}><Text>{text || strings.empty}</Text></dd>
    </div>
  );
}
