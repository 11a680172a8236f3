import {
  makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, tokens,
} from "@fluentui/react-components";
import type { View } from "../metadata/View";
import { strings } from "../strings";

const useStyles = makeStyles({
  button: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, paddingLeft: tokens.spacingHorizontalXS, minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase300 },
  popover: { maxHeight: "70vh" },
});

interface Props {
  readonly views: readonly View[];
  readonly current: View;
  /** Over a grid within a page. */
  readonly isSmall?: boolean;
  readonly onChoose: (view: View) => void;
}

/** The name of the view, and the table's other ones. */
export function ViewPicker({ views, current, isSmall = false, onChoose }: Props) {
  const styles = useStyles();
  const choose = (id: string | undefined) => {
    const view = views.find((each) => each.id === id);
    if (view) onChoose(view);
  };
  return (
    <Menu checkedValues={{ view: [current.id] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}>
      <MenuTrigger>
        <MenuButton
          appearance="transparent" className={mergeClasses(styles.button, isSmall && styles.small)} aria-label={`${strings.grid.view}: ${current.name}`}
        >
          {current.name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {views.map((view) => <MenuItemRadio key={view.id} name="view" value={view.id}>{view.name}</MenuItemRadio>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
