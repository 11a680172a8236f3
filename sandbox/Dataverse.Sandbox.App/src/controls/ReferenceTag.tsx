import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { MouseEvent } from "react";
import { formStrings as strings } from "../forms/formStrings";
import type { LookupValue } from "../forms/state/Field";
import { PlaceLink } from "../navigation/PlaceLink";
import type { InputProps } from "./ControlProps";

const useStyles = makeStyles({
  root: {
    display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px", width: "100%", minWidth: 0, boxSizing: "border-box",
    paddingLeft: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  empty: { color: tokens.colorNeutralForeground4 },
});

interface Props {
  readonly value: LookupValue | null;
  readonly input: InputProps;
  readonly onOpen: (row: LookupValue) => boolean;
  /** Absent where nothing may be changed. */
  readonly onClear?: () => void;
}

/** The row that a lookup points to: a link to it, and a button to point to nothing. */
export function ReferenceTag({ value, input, onOpen, onClear }: Props) {
  const styles = useStyles();
  const { id, "aria-labelledby": labelledBy, "aria-describedby": describedBy } = input;
  const name = value?.name || strings.lookup.noName;
  const guard = (event: MouseEvent) => {
    if (!value || onOpen(value)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div id={id} role="group" className={styles.root} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <span className={styles.name} onClickCapture={guard}>
        {value
          ? <PlaceLink to={{ kind: "record", table: value.entityType, id: value.id }}>{name}</PlaceLink>
          : <Text className={styles.empty}>{strings.empty}</Text>}
      </span>
      {value && onClear && <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={strings.lookup.clear(name)} onClick={onClear} />}
    </div>
  );
}
