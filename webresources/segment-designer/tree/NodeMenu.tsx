import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  AddSquareMultipleRegular, ArrowDownRegular, ArrowUpRegular, CopyRegular, DeleteRegular, GroupDismissRegular, GroupRegular, MoreHorizontalRegular,
  TextIndentDecreaseRegular, TextIndentIncreaseRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { EditorNode } from "../model/draft";
import { useDesigner } from "../state/DesignerContext";

/** What can be done with a node. The menu is only made once it is opened: there are up to 200 of them. */
export function NodeMenu({ node }: { readonly node: EditorNode }) {
  const [isOpen, setOpen] = useState(false);
  const { words: { text } } = useDesigner();
  const button = <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={text("designer.more")} aria-haspopup="menu"
    onClick={() => { setOpen(true); }} />;
  if (!isOpen) return button;
  return (
    <Menu open onOpenChange={(_, data) => { setOpen(data.open); }}>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover><Items node={node} /></MenuPopover>
    </Menu>
  );
}

function Items({ node }: { readonly node: EditorNode }) {
  const { words: { text }, actions } = useDesigner();
  return (
    <MenuList>
      <MenuItem icon={<ArrowUpRegular />} secondaryContent="Alt+↑" onClick={() => { actions.move(node.id, "up"); }}>{text("designer.moveUp")}</MenuItem>
      <MenuItem icon={<ArrowDownRegular />} secondaryContent="Alt+↓" onClick={() => { actions.move(node.id, "down"); }}>{text("designer.moveDown")}</MenuItem>
      <MenuItem icon={<TextIndentIncreaseRegular />} secondaryContent="Alt+→" onClick={() => { actions.move(node.id, "in"); }}>
        {text("designer.moveIn")}
      </MenuItem>
      <MenuItem icon={<TextIndentDecreaseRegular />} secondaryContent="Alt+←" onClick={() => { actions.move(node.id, "out"); }}>
        {text("designer.moveOut")}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<AddSquareMultipleRegular />} onClick={() => { actions.wrap(node.id); }}>{text("designer.wrap")}</MenuItem>
      {node.type === "group" && <MenuItem icon={<GroupDismissRegular />} onClick={() => { actions.unwrap(node.id); }}>{text("designer.unwrap")}</MenuItem>}
      <MenuItem icon={node.type === "group" ? <GroupRegular /> : <CopyRegular />} onClick={() => { actions.duplicate(node.id); }}>
        {text("designer.duplicate")}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<DeleteRegular />} onClick={() => { actions.remove(node.id); }}>{text("designer.remove")}</MenuItem>
    </MenuList>
  );
}
