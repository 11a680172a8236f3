import { Image, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTheme } from "../../theme/ThemeContext";
import { formStrings as strings } from "../formStrings";
import { frameOf } from "../model/controlParameters";
import type { ControlState } from "../state/FormState";
import { frameUrl, isPicture } from "./frameUrl";
import { useForm, useOpenForm } from "./useForm";

const rowHeight = 40;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  label: { padding: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  frame: { width: "100%", border: "none", flexGrow: 1, display: "block", backgroundColor: "transparent" },
  bordered: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});

interface Props {
  readonly control: ControlState;
  readonly rows: number;
  readonly isLabelShown: boolean;
}

/** A page or a picture of the solution, or another site, as high as its cell. The frame has the app's colour scheme, so the page's media queries follow. */
export function FrameCell({ control, rows, isLabelShown }: Props) {
  const styles = useStyles();
  const { session, services } = useOpenForm();
  const { theme } = useTheme();
  const id = useForm((state) => state.id);
  const root = useRef<HTMLDivElement>(null);
  const parameters = frameOf(control.model);
  const name = control.model.id;
  const label = strings.form.frame(control.label);
  const subject = { table: session.table, id, language: services.language, organization: services.context().getOrgUniqueName() };
  const src = control.src ?? frameUrl(parameters, subject);

  useEffect(() => {
    if (control.focusAsked > 0) root.current?.querySelector<HTMLElement>("iframe")?.focus();
  }, [control.focusAsked]);
  useEffect(() => () => session.parts.frameGone(name), [session, name, src]);

  const loaded = (frame: HTMLIFrameElement) => {
    session.parts.frameLoaded(name, frame);
    session.firing.fire("onreadystatecomplete", name, session.formContext.getControl(name));
  };
  return (
    <div ref={root} className={styles.root} style={{ minHeight: `${rows * rowHeight}px` }}>
      {isLabelShown && <span className={styles.label}>{control.label}</span>}
      {isPicture(src) ? (
        <Image src={src} alt={parameters.altText || label} fit="contain" />
      ) : (
        <iframe
          key={`${src} ${control.refreshes}`}
          id={name}
          name={name}
          title={parameters.altText || label}
          src={src}
          className={parameters.border ? `${styles.frame} ${styles.bordered}` : styles.frame}
          style={{ colorScheme: theme }}
          onLoad={(event) => loaded(event.currentTarget)}
        />
      )}
    </div>
  );
}
