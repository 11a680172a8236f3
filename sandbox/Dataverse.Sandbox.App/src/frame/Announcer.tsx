import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: { position: "fixed", top: 0, left: 0, width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What changed, for screen readers only. */
export function Announcer({ text }: { readonly text: string }) {
  return <div role="status" aria-live="polite" className={useStyles().hidden}>{text}</div>;
}
