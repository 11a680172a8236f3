import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type RelatedTable, columnOf } from "../model/catalogue";
import { useDesigner } from "../state/DesignerContext";
import { SubjectPopover } from "./SubjectPopover";
import { TypeIcon } from "./TypeIcon";

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightSemibold, justifyContent: "flex-start", maxWidth: "280px", textAlign: "start" },
});

interface Props {
  readonly value: string;
  readonly table: RelatedTable | null;
  readonly onPick: (key: string) => void;
  /** Which of the subjects can be chosen; all when left out. */
  readonly only?: (key: string) => boolean;
}

/** What a condition is about; a press lets choose something else. */
export function SubjectButton({ value, table, onPick, only }: Props) {
  const styles = useStyles();
  const { words: { text }, catalogue, isReadOnly } = useDesigner();
  const subject = table ? columnOf(table, value) : catalogue.fact(value);
  return (
    <SubjectPopover table={table} selected={value} onPick={onPick} {...(only ? { only } : {})}>
      {(open) => (
        <Button className={styles.button} size="small" appearance="subtle" icon={<TypeIcon type={subject?.type} />} aria-haspopup="dialog"
          disabledFocusable={isReadOnly} onClick={open}>
          {(subject?.name ?? value) || text("designer.chooseFact")}
        </Button>
      )}
    </SubjectPopover>
  );
}
