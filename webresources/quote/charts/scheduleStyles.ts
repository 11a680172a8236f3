import { makeStyles, tokens } from "@fluentui/react-components";

/** How the parts of a schedule look: colours that differ in lightness too, so that they can be told apart without colour. */
export const useScheduleStyles = makeStyles({
  principal: { fill: tokens.colorBrandBackground },
  interest: { fill: tokens.colorPaletteMarigoldBackground3 },
  charges: { fill: tokens.colorPaletteBerryBackground3 },
  balance: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "1.5px", strokeDasharray: "4 3" },
});
