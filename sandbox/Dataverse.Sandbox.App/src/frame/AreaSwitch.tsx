import {
  makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens,
} from "@fluentui/react-components";
import { ChevronUpDownRegular } from "@fluentui/react-icons";
import type { Area } from "../metadata/SiteMap";
import { WebResourceIcon } from "../shell/WebResourceIcon";
import { strings } from "../strings";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: { width: "100%", justifyContent: "flex-start", minWidth: 0, paddingLeft: tokens.spacingHorizontalM },
  text: { flexGrow: 1, textAlign: "left" },
});

interface Props {
  readonly areas: readonly Area[];
  readonly current: Area;
  readonly isNarrow: boolean;
  readonly onChoose: (area: Area) => void;
}

/** Changes between the areas of an app; not there when it has only one. */
export function AreaSwitch({ areas, current, isNarrow, onChoose }: Props) {
  const styles = useStyles();
  if (areas.length < 2) return null;
  const choose = (id: string | undefined) => {
    const area = areas.find((each) => each.id === id);
    if (area) onChoose(area);
  };
  return (
    <div className={styles.root}>
      <Menu positioning="above-start" checkedValues={{ area: [current.id] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}>
        <MenuTrigger>
          <MenuButton
            appearance="subtle"
            size="large"
            className={styles.button}
            aria-label={`${strings.frame.area}: ${current.title}`}
            menuIcon={isNarrow ? null : <ChevronUpDownRegular />}
            {...(current.icon ? { icon: <WebResourceIcon name={current.icon} /> } : {})}
          >
            {isNarrow ? null : <span className={styles.text}>{current.title}</span>}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {areas.map((area) => <MenuItemRadio key={area.id} name="area" value={area.id}>{area.title}</MenuItemRadio>)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
