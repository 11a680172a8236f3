import { makeStyles, tokens } from "@fluentui/react-components";

/** How the table of a grid looks. */
export const useGridTableStyles = makeStyles({
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed", width: "100%", fontSize: tokens.fontSizeBase300 },
  headerRow: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  headerCell: {
    height: "40px", padding: 0, textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  row: {
    height: "42px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "> td": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected, ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected } },
  cell: {
    padding: `0 ${tokens.spacingHorizontalM}`, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  atEnd: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});
