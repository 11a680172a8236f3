import type { Client } from "../../shared/client";
import { faultOf } from "../../shared/fault";
import type { Texts } from "../../shared/generated/texts";
import { bare } from "../../shared/rows";
import { text } from "../../shared/strings";

/** What a command of a form works with. */
export interface Work {
  readonly client: Client;
  readonly form: Xrm.FormContext;
  /** The row of the form, which is saved. */
  readonly id: string;
  /** Says what the command is doing while it lasts. */
  readonly progress: (message: string) => void;
}

/** How a command ended. */
export interface Outcome {
  /** Said above the form; nothing is said when the user was asked and did not want it. */
  readonly message: string;
  readonly isWarning?: boolean;
  /** What is shown in a dialog besides. */
  readonly details?: string;
}

/** One notification for all commands: the next one replaces it. */
const notification = "personas-command";

/**
 * Runs a command of a form: saves what was changed, says what is being done, and afterwards what came out or what was at fault, in the
 * server's words, which name place and remedy. The form is read again.
 */
export async function run(form: Xrm.FormContext, busy: keyof Texts, work: (work: Work) => Promise<Outcome | null>): Promise<void> {
  const client: Client = { webApi: Xrm.WebApi, utility: Xrm.Utility, navigation: Xrm.Navigation, form };
  const progress = (message: string): void => { client.utility.showProgressIndicator(message); };
  form.ui.clearFormNotification(notification);
  try {
    const id = await saved(form);
    progress(text(client, busy as keyof Plain));
    const outcome = await work({ client, form, id, progress });
    client.utility.closeProgressIndicator();
    if (outcome !== null) await tell(client, form, outcome);
  } catch (error) {
    client.utility.closeProgressIndicator();
    const { isDenied, message, privilege } = faultOf(error);
    form.ui.setFormNotification(isDenied ? text(client, "command.denied", privilege) : message, "ERROR", notification);
  }
}

/** Asks before something is done that cannot be undone; the progress indicator would lie over the question. */
export async function confirmed(client: Client, title: string, question: string, yes: string): Promise<boolean> {
  client.utility.closeProgressIndicator();
  const answer = await client.navigation.openConfirmDialog({ title, text: question, confirmButtonLabel: yes });
  return answer.confirmed;
}

/** The texts that take no values. */
type Plain = { [Key in keyof Texts as Texts[Key] extends [] ? Key : never]: Texts[Key] };

async function saved(form: Xrm.FormContext): Promise<string> {
  if (form.data.getIsDirty() || form.data.entity.getId() === "") await form.data.save();
  return bare(form.data.entity.getId());
}

async function tell(client: Client, form: Xrm.FormContext, outcome: Outcome): Promise<void> {
  await form.data.refresh(false);
  form.ui.setFormNotification(outcome.message, outcome.isWarning ? "WARNING" : "INFO", notification);
  if (outcome.details) await client.navigation.openAlertDialog({ title: outcome.message, text: outcome.details });
}
