import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { relatedTabName } from "./relatedTab";
import { useOpenForm } from "./useForm";
import type { RelatedItem } from "./useRelated";

const useStyles = makeStyles({ button: { fontWeight: "normal" }, popover: { maxHeight: "60vh" } });

/** The tables related to the row; choosing one opens its list as a tab. */
export function RelatedMenu({ related }: { readonly related: readonly RelatedItem[] }) {
  const styles = useStyles();
  const { session } = useOpenForm();
  if (related.length === 0) return null;
  const open = (item: RelatedItem) => session.store.update((state) => ({ ...state, openTab: relatedTabName(item.relationship) }));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" className={styles.button}>{strings.form.related}</MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {related.map((item) => <MenuItem key={item.relationship} onClick={() => open(item)}>{item.label}</MenuItem>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
