import { ApiError } from "../../data/ApiError";
import { saveArguments } from "../../clientapi/form/saveArguments";
import { asError } from "../../shell/useLoaded";
import { formStrings as strings } from "../formStrings";
import { withFormNotification, withoutFormNotification } from "../state/changes";
import { formTypes, referenceTo } from "../state/FormState";
import { rowBody } from "../state/rowBody";
import { columnsToSave } from "../state/saving";
import { validate } from "../state/validate";
import { conflictOf } from "./conflictOf";
import { patient } from "./patient";
import type { FormPlace, FormServices } from "./FormServices";
import { type FormSession, saveModes, type SaveMode } from "./FormSession";
import { reload } from "./reload";

/** The form notification that tells why a save was refused. */
export const saveFaultId = "sandbox.save";

/** Saves one form. Only one save runs at a time: a second one that begins meanwhile gets the first one's end. */
export class Saving {
  #running: Promise<boolean> | null = null;

  constructor(
    readonly session: FormSession,
    readonly services: FormServices,
    readonly place: FormPlace,
  ) {}

  save(mode: SaveMode): Promise<boolean> {
    this.#running ??= this.#save(mode)
      .catch((fault: unknown) => {
        this.#tell(asError(fault).message);
        throw fault;
      })
      .finally(() => {
        this.#running = null;
        this.session.store.update((state) => ({ ...state, isSaving: false }));
      });
    return this.#running;
  }

  async #save(mode: SaveMode): Promise<boolean> {
    const { store } = this.session;
    store.update((state) => withoutFormNotification({ ...state, isSaving: true }, saveFaultId));
    if (!this.#check() || !(await this.#ask(mode)) || !this.#check()) return false;
    const isNew = store.state.id === null;
    const id = await this.#write();
    if (id === null) return false;
    await this.#after(mode, id, isNew);
    return true;
  }

  // What keeps the form from being saved is listed above it, and the list gets the focus.
  #check(): boolean {
    const summary = validate(this.session.store.state);
    this.session.store.update((state) => ({ ...state, summary }));
    return summary.length === 0;
  }

  async #ask(mode: SaveMode): Promise<boolean> {
    const args = saveArguments(mode);
    const { pending, failed } = this.session.firing.fire("onsave", null, this.session.formContext.data.entity, args);
    const ended = await Promise.all(pending.map((handler) => patient(handler, () => args.said.patient)));
    if (ended.includes("late")) this.#tell(strings.slowHandler);
    const hasFailed = failed || ended.some((end) => end !== "done");
    return !args.said.prevented && !(args.said.preventedOnError && hasFailed);
  }

  async #write(overwrite = false): Promise<string | null> {
    const { store, table } = this.session;
    const columns = columnsToSave(store.state);
    const { id, etag } = store.state;
    try {
      const body = await rowBody(store.state, columns, table, this.services.metadata);
      if (id === null) return await this.services.api.create(table.entitySet, body);
      if (columns.length > 0) await this.services.api.update(table.entitySet, id, body, overwrite ? null : etag);
      return id;
    } catch (fault) {
      // A new row is refused with the same status when another one has its key.
      if (fault instanceof ApiError && fault.isConflict && id !== null) return this.#resolve();
      this.#refused(fault);
      throw fault;
    }
  }

  // Somebody else was faster: the user decides whose row it is.
  async #resolve(): Promise<string | null> {
    const decision = await this.services.onConflict(await conflictOf(this.session, this.services.api));
    if (decision === "overwrite") return this.#write(true);
    if (decision === "reload") await reload(this.session, this.services, 3);
    return null;
  }

  async #after(mode: SaveMode, id: string, isNew: boolean): Promise<void> {
    const { store, table, firing, formContext } = this.session;
    const isQuick = store.state.type === formTypes.quickCreate;
    store.update((state) => ({ ...state, id }));
    await reload(this.session, this.services, 2);
    const saved = referenceTo(store.state, table.primaryName ?? "");
    firing.fire("postsave", null, formContext.data.entity, {
      getEntityReference: () => saved,
      getIsSaveSuccess: () => true,
      getSaveErrorInfo: () => null,
    });
    this.services.announce(strings.saved);
    this.session.refreshCommands();
    if (mode === saveModes.saveAndNew) this.place.startNew();
    else if (mode === saveModes.saveAndClose || isQuick) this.place.close(saved);
    else if (isNew && saved) this.place.created(saved);
  }

  #refused(fault: unknown): void {
    const { message } = asError(fault);
    this.session.firing.fire("postsave", null, this.session.formContext.data.entity, {
      getEntityReference: () => this.session.formContext.data.entity.getEntityReference(),
      getIsSaveSuccess: () => false,
      getSaveErrorInfo: () => ({ errorCode: fault instanceof ApiError ? Number.parseInt(fault.code, 16) : 0, message }),
    });
  }

  #tell(message: string): void {
    this.session.store.update((state) => withFormNotification(state, { id: saveFaultId, level: "ERROR", message }));
  }
}
