import { Menu, MenuButton, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { GridDotsRegular } from "@fluentui/react-icons";
import { urlOf } from "../navigation/Place";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";

/** Leads to the other apps of the organisation; not there when this is the only one. */
export function AppSwitch() {
  const { session } = useShell();
  if (session.apps.length < 2) return null;
  return (
    <Menu>
      <MenuTrigger>
        <MenuButton appearance="subtle" icon={<GridDotsRegular />}>{strings.frame.chooseApp}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {session.apps.map((app) => (
            <MenuItemLink key={app.id} href={urlOf(app.uniquename, { kind: "start" })}>{app.name}</MenuItemLink>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
