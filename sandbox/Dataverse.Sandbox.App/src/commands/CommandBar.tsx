import {
  makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Overflow, OverflowItem, tokens, Toolbar, ToolbarButton,
  useIsOverflowItemVisible, useOverflowMenu,
} from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDialogs } from "../shell/Dialogs";
import { strings } from "../strings";
import type { CommandItem } from "./CommandItem";

const useStyles = makeStyles({
  bar: {
    flexWrap: "nowrap", minWidth: 0, minHeight: "40px", boxSizing: "border-box", overflow: "hidden", padding: "2px",
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow2,
  },
  plain: { backgroundColor: "transparent", boxShadow: "none", minHeight: "32px", justifyContent: "flex-end" },
  button: { whiteSpace: "nowrap", minWidth: "auto", fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
});

interface Props {
  readonly items: readonly CommandItem[];
  readonly label: string;
  /** Within a form or a tile: smaller, without a surface of its own. */
  readonly isPlain?: boolean;
}

/** Commands side by side; what does not fit is in the menu at the end. A command that fails says why. */
export function CommandBar({ items, label, isPlain = false }: Props) {
  const styles = useStyles();
  const { run, running } = useRunning();
  return (
    <Overflow minimumVisible={1}>
      <Toolbar aria-label={label} size={isPlain ? "small" : "medium"} className={mergeClasses(styles.bar, isPlain && styles.plain)}>
        {items.map((item) => (
          <OverflowItem key={item.key} id={item.key}>
            <ToolbarButton
              className={styles.button}
              icon={item.icon ?? null}
              title={item.tooltip ?? item.label}
              disabled={item.isDisabled === true || running === item.key}
              aria-pressed={item.isPressed}
              onClick={() => run(item)}
            >
              {item.label}
            </ToolbarButton>
          </OverflowItem>
        ))}
        <More items={items} onRun={run} />
      </Toolbar>
    </Overflow>
  );
}

function More({ items, onRun }: { readonly items: readonly CommandItem[]; readonly onRun: (item: CommandItem) => void }) {
  const { ref, isOverflowing } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  return (
    <span ref={ref}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<MoreVerticalRegular />} menuIcon={null} aria-label={strings.commands.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {items.map((item) => <MoreItem key={item.key} item={item} onRun={onRun} />)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

function MoreItem({ item, onRun }: { readonly item: CommandItem; readonly onRun: (item: CommandItem) => void }) {
  const isVisible = useIsOverflowItemVisible(item.key);
  if (isVisible) return null;
  return <MenuItem icon={item.icon ?? null} disabled={item.isDisabled === true} onClick={() => onRun(item)}>{item.label}</MenuItem>;
}

/** Runs a command; until it is done it cannot be started again. */
function useRunning(): { readonly run: (item: CommandItem) => void; readonly running: string | null } {
  const { showError } = useDialogs();
  const [running, setRunning] = useState<string | null>(null);
  const run = async (item: CommandItem) => {
    setRunning(item.key);
    try {
      await item.run();
    } catch (error) {
      showError(error);
    } finally {
      setRunning(null);
    }
  };
  return { run: (item) => void run(item), running };
}
