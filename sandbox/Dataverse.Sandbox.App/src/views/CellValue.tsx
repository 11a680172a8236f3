import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { referenceOf, type Row, textOf, valueOf } from "../data/Row";
import type { Column } from "../metadata/Column";
import { PlaceLink } from "../navigation/PlaceLink";
import { strings } from "../strings";
import { ChoicePill } from "./ChoicePill";

const useStyles = makeStyles({ primary: { fontWeight: tokens.fontWeightSemibold } });

interface Props {
  readonly row: Row;
  readonly name: string;
  /** Unknown for columns of linked tables. */
  readonly column: Column | undefined;
  readonly isPrimary: boolean;
  readonly table: string;
  readonly id: string;
}

/** One value of a grid: what the platform formatted, and a link where it leads somewhere. */
export function CellValue({ row, name, column, isPrimary, table, id }: Props) {
  const styles = useStyles();
  const text = textOf(row, name);
  if (isPrimary) return <PlaceLink to={{ kind: "record", table, id }} className={styles.primary}>{text || strings.grid.noName}</PlaceLink>;
  const reference = referenceOf(row, name);
  if (reference) return <PlaceLink to={{ kind: "record", table: reference.table, id: reference.id }}>{text || reference.id}</PlaceLink>;
  if (text === "") return null;
  if (column?.format === "Email") return <Link href={`mailto:${text}`}>{text}</Link>;
  if (column?.format === "Phone") return <Link href={`tel:${text}`}>{text}</Link>;
  if (column?.format === "Url" && /^https?:/i.test(text)) return <Link href={text} target="_blank" rel="noreferrer">{text}</Link>;
  const choice = column?.choices.find((each) => each.value === valueOf(row, name));
  if (choice?.color) return <ChoicePill label={text} color={choice.color} />;
  return text;
}
