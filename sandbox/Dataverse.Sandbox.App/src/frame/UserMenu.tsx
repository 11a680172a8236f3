import {
  Avatar, Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, tokens,
} from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons";
import { signInAs, signOut } from "../session/door";
import type { Person } from "../session/Session";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";

const useStyles = makeStyles({
  button: { minWidth: "auto", padding: tokens.spacingHorizontalXS, borderRadius: tokens.borderRadiusCircular },
  person: { display: "flex", flexDirection: "column" },
  roles: { color: tokens.colorNeutralForeground3 },
  popover: { maxHeight: "80vh", maxWidth: "360px" },
});

/** Who is signed in; work as somebody else, or leave. */
export function UserMenu() {
  const styles = useStyles();
  const { session } = useShell();
  const { user, users, version } = session;
  const initials = initialsOf(user.fullname);
  return (
    <Menu checkedValues={{ user: [user.id] }} onCheckedValueChange={(_, { checkedItems }) => signInAs(checkedItems[0] ?? user.id)}>
      <MenuTrigger>
        <Button appearance="subtle" className={styles.button} aria-label={strings.frame.account(user.fullname, initials)}>
          <Avatar initials={initials} color="brand" size={28} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{strings.frame.switchUser}</MenuGroupHeader>
            {users.map((person) => (
              <MenuItemRadio key={person.id} name="user" value={person.id}><PersonText person={person} /></MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>{strings.frame.signOut}</MenuItem>
          <MenuDivider />
          <MenuGroupHeader>{strings.frame.version(version)}</MenuGroupHeader>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The first letters of the first and the last name: who steers by voice says what they see. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.charAt(0) ?? "").join("").toUpperCase();
}

function PersonText({ person }: { readonly person: Person }) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Text>{person.fullname}</Text>
      <Text size={200} className={styles.roles}>{person.roles.join(", ") || strings.frame.noRoles}</Text>
    </span>
  );
}
