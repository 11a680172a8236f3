import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";
import { useDesigner } from "../state/DesignerContext";
import type { Note } from "../state/NoteStore";

const useStyles = makeStyles({
  notice: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalS,
  },
  problem: { color: tokens.colorStatusDangerForeground3 },
  icon: { flexShrink: 0, fontSize: "16px" },
});

/** What is still to be done at a node, and what is wrong there with its remedy. */
export function Notices({ note, id }: { readonly note: Note; readonly id?: string }) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  if (!note.todo && !note.problems) return null;
  return (
    <div id={id}>
      {note.todo && <div className={styles.notice}><InfoRegular className={styles.icon} />{text(`designer.todo.${note.todo}`)}</div>}
      {note.problems?.map((problem) => (
        <div key={problem.place + problem.fault} className={mergeClasses(styles.notice, styles.problem)}>
          <ErrorCircleRegular className={styles.icon} /><span>{problem.fault} {problem.remedy}</span>
        </div>
      ))}
    </div>
  );
}
