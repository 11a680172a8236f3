import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, CalculatorRegular, GroupListRegular, TableLinkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { type RelatedTable, columnOf } from "../model/catalogue";
import { type GroupNode, groupOf, newId, relatedOf } from "../model/draft";
import { firstOperator } from "../model/operators";
import { SubjectPopover } from "../picker/SubjectPopover";
import { useDesigner } from "../state/DesignerContext";
import { relatedName } from "./relatedName";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly group: GroupNode;
  readonly table: RelatedTable | null;
  readonly isRoot: boolean;
}

/** What can be added to the end of a group. */
export function AddBar({ group, table, isRoot }: Props) {
  const styles = useStyles();
  const { words: { text }, catalogue, actions } = useDesigner();

  function addCondition(key: string): void {
    const subject = table ? columnOf(table, key) : catalogue.fact(key);
    if (!subject) return;
    const value = subject.type === "boolean" ? { value: true } : {};
    actions.add(group.id, { id: newId(), type: "condition", subject: key, op: firstOperator(subject.type), ...value });
  }

  return (
    <div className={styles.bar} data-add={group.id} data-count={group.nodes.length}>
      <SubjectPopover table={table} onPick={addCondition}>
        {(open) => (
          <Button size="small" appearance={isRoot && group.nodes.length === 0 ? "primary" : "subtle"} icon={<AddRegular />} aria-haspopup="dialog"
            onClick={open}>
            {text("designer.addCondition")}
          </Button>
        )}
      </SubjectPopover>
      <Button size="small" appearance="subtle" icon={<GroupListRegular />}
        onClick={() => { actions.add(group.id, groupOf(group.kind === "any" ? "all" : "any", [])); }}>
        {text("designer.addGroup")}
      </Button>
      {!table && <AddRelated group={group} />}
    </div>
  );
}

function AddRelated({ group }: { readonly group: GroupNode }) {
  const [isOpen, setOpen] = useState(false);
  const { words: { text }, catalogue, actions, newFigure } = useDesigner();
  const button = <Button size="small" appearance="subtle" icon={<TableLinkRegular />} aria-haspopup="menu" onClick={() => { setOpen(true); }}>
    {text("designer.addRelated")}
  </Button>;
  if (!isOpen) return button;
  return (
    <Menu open onOpenChange={(_, data) => { setOpen(data.open); }}>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {catalogue.related.map((related) => (
            <MenuItem key={`${related.table}.${related.via}`} onClick={() => { actions.add(group.id, relatedOf(related.table, related.via, true)); }}>
              {relatedName(related, catalogue.related)}
            </MenuItem>
          ))}
          {newFigure && <MenuDivider />}
          {newFigure && <MenuItem icon={<CalculatorRegular />} onClick={() => { newFigure(group.id); }}>{text("designer.addFigure")}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
