import { vi } from "vitest";
import { fakeClient, type Told } from "./fakeClient";

/** A form on which a command is pressed, and what the user sees of it. */
export interface FakeForm {
  readonly form: Xrm.FormContext;
  /** What stands above the form: level and message. */
  readonly notices: Map<string, string>;
  /** Each dialog's text in turn. */
  readonly dialogs: string[];
  /** What was shown while it lasted. */
  readonly progress: string[];
  /** Rows that were written: table, id and columns. */
  readonly written: unknown[][];
  readonly opened: unknown[];
  readonly isBusy: () => boolean;
}

/** A form over what the test's platform knows, with the global Xrm that scripts use. */
export function fakeForm(told: Told, user: { readonly confirms?: boolean; readonly isDirty?: boolean } = {}): FakeForm {
  const client = fakeClient(told);
  const notices = new Map<string, string>();
  const dialogs: string[] = [];
  const progress: string[] = [];
  const written: unknown[][] = [];
  const opened: unknown[] = [];
  let isBusy = false;
  const form = client.form as unknown as Record<"ui" | "data", Record<string, unknown>>;
  Object.assign(form.ui, {
    setFormNotification: (message: string, level: string, id: string) => notices.set(id, `${level}: ${message}`),
    clearFormNotification: (id: string) => notices.delete(id),
  });
  Object.assign(form.data, {
    getIsDirty: () => user.isDirty ?? false,
    save: () => Promise.resolve(written.push(["save"])),
    refresh: () => Promise.resolve(),
  });
  vi.stubGlobal("Xrm", {
    WebApi: { ...client.webApi, updateRecord: (...row: unknown[]) => Promise.resolve(written.push(row)) },
    Utility: {
      getResourceString: client.utility.getResourceString,
      showProgressIndicator: (message: string) => { isBusy = true; progress.push(message); },
      closeProgressIndicator: () => { isBusy = false; },
    },
    Navigation: {
      openAlertDialog: ({ text }: Xrm.Navigation.AlertStrings) => Promise.resolve(dialogs.push(text)),
      openConfirmDialog: ({ text }: Xrm.Navigation.ConfirmStrings) => { dialogs.push(text); return Promise.resolve({ confirmed: user.confirms ?? false }); },
      openForm: (place: unknown) => Promise.resolve(opened.push(place)),
    },
  });
  return { form: form as unknown as Xrm.FormContext, notices, dialogs, progress, written, opened, isBusy: () => isBusy };
}
