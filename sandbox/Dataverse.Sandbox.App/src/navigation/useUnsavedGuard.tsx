import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { strings } from "../strings";
import { useNavigation } from "./useNavigation";

/** While `isDirty`, leaving asks first; render what comes back. */
export function useUnsavedGuard(isDirty: boolean): ReactNode {
  const { history } = useNavigation();
  const [answer, setAnswer] = useState<((leave: boolean) => void) | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const release = history.guard(() => new Promise<boolean>((resolve) => setAnswer(() => resolve)));
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => {
      release();
      window.removeEventListener("beforeunload", warn);
    };
  }, [history, isDirty]);

  const decide = (leave: boolean) => {
    answer?.(leave);
    setAnswer(null);
  };
  return (
    <Dialog open={answer !== null} modalType="alert" onOpenChange={(_, { open }) => open || decide(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.unsaved.title}</DialogTitle>
          <DialogContent>{strings.unsaved.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => decide(false)}>{strings.unsaved.stay}</Button>
            <Button onClick={() => decide(true)}>{strings.unsaved.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
