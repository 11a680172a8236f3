import {
  Button, Dialog, DialogBody, DialogContent, DialogSurface, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarGroup, Spinner, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import { formStrings as strings } from "../forms/formStrings";
import type { Notice, Notices } from "./Notices";

const useStyles = makeStyles({
  bar: { position: "fixed", top: tokens.spacingVerticalS, left: "50%", transform: "translateX(-50%)", zIndex: 1000, width: "min(720px, 90vw)" },
  progress: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalXXL },
});

const intents = { 1: "success", 2: "error", 3: "warning", 4: "info" } as const;

/** The notifications over all pages, and the progress indicator of scripts. */
export function NoticeBar({ notices }: { readonly notices: Notices }) {
  const styles = useStyles();
  const state = useSyncExternalStore(notices.subscribe, notices.state);
  return (
    <>
      {state.notices.length > 0 && (
        <MessageBarGroup className={styles.bar}>
          {state.notices.map((notice) => <NoticeView key={notice.id} notice={notice} onClose={() => notices.remove(notice.id)} />)}
        </MessageBarGroup>
      )}
      {state.progress !== null && (
        <Dialog open modalType="alert">
          <DialogSurface aria-label={state.progress}>
            <DialogBody>
              <DialogContent className={styles.progress}><Spinner label={state.progress} /></DialogContent>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

function NoticeView({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const close = <Button appearance="transparent" icon={<DismissRegular />} aria-label={strings.close} onClick={onClose} />;
  return (
    <MessageBar intent={intents[notice.level as keyof typeof intents] ?? "info"}>
      <MessageBarBody>{notice.message}</MessageBarBody>
      <MessageBarActions {...(notice.closable ? { containerAction: close } : {})}>
        {notice.action && <Button size="small" onClick={notice.action.run}>{notice.action.label}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
