import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Toast, Toaster, ToastTitle, useId, useToastController,
} from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import { strings } from "../strings";
import { DialogsContext, type Dialogs, type Question } from "./Dialogs";
import { ErrorPanel } from "./ErrorPanel";
import { asError } from "./useLoaded";

type Shown = { readonly question: Question; readonly answer: (yes: boolean) => void } | { readonly error: Error };

/** Shows questions, errors and toasts of the pages beneath, one dialog at a time. */
export function DialogHost({ children }: { readonly children: ReactNode }) {
  const toaster = useId("toaster");
  const { dispatchToast } = useToastController(toaster);
  const [shown, setShown] = useState<Shown | null>(null);
  const dialogs = useMemo<Dialogs>(() => ({
    confirm: (question) => new Promise((answer) => setShown({ question, answer })),
    showError: (error) => setShown({ error: asError(error) }),
    done: (text) => dispatchToast(<Toast><ToastTitle>{text}</ToastTitle></Toast>, { intent: "success", timeout: 4000 }),
  }), [dispatchToast]);
  const close = (yes: boolean) => {
    if (shown && "answer" in shown) shown.answer(yes);
    setShown(null);
  };
  return (
    <DialogsContext.Provider value={dialogs}>
      {children}
      <Dialog open={shown !== null} modalType="alert" onOpenChange={(_, { open }) => open || close(false)}>
        <DialogSurface>
          {shown && "question" in shown && <QuestionBody question={shown.question} onAnswer={close} />}
          {shown && "error" in shown && (
            <DialogBody>
              <DialogContent><ErrorPanel error={shown.error} /></DialogContent>
              <DialogActions><Button appearance="primary" onClick={() => close(false)}>{strings.dialogs.close}</Button></DialogActions>
            </DialogBody>
          )}
        </DialogSurface>
      </Dialog>
      <Toaster toasterId={toaster} position="top-end" offset={{ vertical: 56, horizontal: 16 }} />
    </DialogsContext.Provider>
  );
}

function QuestionBody({ question, onAnswer }: { readonly question: Question; readonly onAnswer: (yes: boolean) => void }) {
  return (
    <DialogBody>
      <DialogTitle>{question.title}</DialogTitle>
      <DialogContent>{question.text}</DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => onAnswer(true)}>{question.confirm}</Button>
        <Button onClick={() => onAnswer(false)}>{strings.dialogs.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}
