import {
  AddRegular, ArrowClockwiseRegular, CheckmarkCircleRegular, DeleteRegular, DismissCircleRegular, PersonArrowRightRegular, SaveArrowRightRegular, SaveRegular,
} from "@fluentui/react-icons";
import { useClientApi } from "../../clientapi/ClientApi";
import type { CommandItem } from "../../commands/CommandItem";
import { usePrivileges } from "../../commands/usePrivileges";
import { useCommandsAt } from "../../commands/useSolutionCommands";
import { commandLocations } from "../../metadata/Command";
import { useNavigation } from "../../navigation/useNavigation";
import { StateDialog } from "../dialogs/StateDialog";
import { formStrings as strings } from "../formStrings";
import { type FormSession, saveModes, type SaveMode } from "../life/FormSession";
import { assign, setState } from "../life/rowCommands";
import type { LookupValue } from "../state/Field";
import { isFormReadOnly } from "../state/selectors";
import { useForm, useOpenForm } from "./useForm";

const text = strings.command;

interface FormCommands {
  readonly session: FormSession;
  readonly items: readonly CommandItem[];
  readonly isShown: boolean;
}

/** The commands of a form: the platform's, by the row's state and what the user may do with it, then the solution's. */
export function useFormCommands(onClosed: (saved: LookupValue | null) => void): FormCommands {
  const { session, services } = useOpenForm();
  const { go } = useNavigation();
  const { around, dialogs } = useClientApi();
  const mayDo = usePrivileges();
  const id = useForm((state) => state.id);
  const isReadOnly = useForm(isFormReadOnly);
  const state = useForm((form) => form.attributes["statecode"]?.value ?? null);
  const name = useForm((form) => String(form.attributes[session.table.primaryName ?? ""]?.stored ?? ""));
  const isShown = useForm((form) => form.commandsShown);
  const { table, rights } = session;
  const own = useCommandsAt(commandLocations.form, {
    table: table.logicalName, objectTypeCode: table.objectTypeCode, primaryControl: session.formContext, primaryIds: id ? [id] : [],
    selectedControl: null, selected: [], rowCount: 0,
  });

  const save = (mode: SaveMode) => session.save(mode).catch(() => false);
  const remove = async () => {
    const question = { title: text.deleteTitle(table.label), text: text.deleteText(name), subtitle: "" };
    if (id === null || !(await around.confirm({ ...question, confirmLabel: text.delete, cancelLabel: strings.cancel }))) return;
    await services.api.remove(table.entitySet, id);
    services.announce(text.deleted);
    onClosed(null);
  };
  const changeState = async (next: number) => {
    const reasons = table.columns.get("statuscode")?.choices.filter((choice) => choice.state === next) ?? [];
    const chosen = await dialogs.open<number | "cancel" | null>((close) => (
      <StateDialog isActivating={next === 0} table={table.label} reasons={reasons} onClose={close} />
    ));
    if (chosen !== "cancel") await setState(session, services, next, chosen);
  };
  const giveAway = async () => {
    const [owner] = await around.lookup({ entityTypes: ["systemuser", "team"] });
    if (owner) await assign(session, services, owner);
  };

  const canWrite = id === null ? mayDo(table, "Create") : !isReadOnly;
  const canChangeState = id !== null && rights.has("WriteAccess") && table.columns.has("statecode");
  const items: readonly (CommandItem | false)[] = [
    canWrite && { key: "save", label: text.save, icon: <SaveRegular />, run: () => save(saveModes.save) },
    canWrite && { key: "saveAndClose", label: text.saveAndClose, icon: <SaveArrowRightRegular />, run: () => save(saveModes.saveAndClose) },
    canWrite && id === null && { key: "saveAndNew", label: text.saveAndNew, icon: <AddRegular />, run: () => save(saveModes.saveAndNew) },
    id !== null && mayDo(table, "Create") && { key: "new", label: text.new, icon: <AddRegular />, run: () => go({ kind: "record", table: table.logicalName }) },
    canChangeState && state === 0 && { key: "deactivate", label: text.deactivate, icon: <DismissCircleRegular />, run: () => changeState(1) },
    canChangeState && state !== 0 && state !== null && { key: "activate", label: text.activate, icon: <CheckmarkCircleRegular />, run: () => changeState(0) },
    id !== null && rights.has("DeleteAccess") && { key: "delete", label: text.delete, icon: <DeleteRegular />, run: remove },
    id !== null && { key: "refresh", label: text.refresh, icon: <ArrowClockwiseRegular />, run: () => session.refresh(false) },
    id !== null && table.ownership === "user" && rights.has("AssignAccess")
      && { key: "assign", label: text.assign, icon: <PersonArrowRightRegular />, run: giveAway },
  ];
  return { session, isShown, items: [...items.filter((item) => item !== false), ...own] };
}
