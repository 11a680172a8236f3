import {
  Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip,
} from "@fluentui/react-components";
import { WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import { strings } from "../strings";
import type { ThemeChoice } from "../theme/ThemeChoice";
import { useTheme } from "../theme/ThemeContext";

const choices: readonly ThemeChoice[] = ["light", "dark", "system"];

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { choice, theme, choose } = useTheme();
  return (
    <Menu checkedValues={{ theme: [choice] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] as ThemeChoice)}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={strings.frame.theme} relationship="label">
          <Button appearance="subtle" icon={theme === "dark" ? <WeatherMoonRegular /> : <WeatherSunnyRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((each) => <MenuItemRadio key={each} name="theme" value={each}>{strings.frame.themes[each]}</MenuItemRadio>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
